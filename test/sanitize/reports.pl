# test/sanitize/reports.pl FILE...
#	  Reads what AddressSanitizer, UndefinedBehaviorSanitizer or valgrind wrote,
#	  and prints each report once, with how often it came; those that mention a
#	  file of tiering come first.  The first line is the number of reports.

use strict;
use warnings;

my (%seen, @reports, %ours);

$ours{$_} = 1 foreach map { m{([^/]+)$} } glob('src/*.c');

# the place of a frame, without what differs from process to process
sub place
{
	my ($line) = @_;

	return "$1 $2" if $line =~ /#\d+ 0x\w+ in (\S+) (?:.*\/)?([^\/\s]+)$/;
	return "$1 $2" if $line =~ /(?:at|by) 0x\w+: (\S+) \(([^()]*)\)$/;
	return;
}

# keeps a report, unless its beginning and its first frames are known
sub keep
{
	my @lines = @_;
	my @places = grep { defined } map { place($_) } @lines;
	my $title = $lines[0];

	$title =~ s/0x[0-9a-f]+/ADDRESS/g;
	my $key = join "\n", $title =~ /AddressSanitizer: (\S+)/ ? $1 : $title, @places[0 .. ($#places < 4 ? $#places : 4)];
	if (!$seen{$key})
	{
		my $mentions = grep { /(?:^| )([\w.]+\.c)[:) ]/ && $ours{$1} } @places;
		$seen{$key} = { lines => [@lines], ours => $mentions, count => 0 };
		push @reports, $seen{$key};
	}
	$seen{$key}{count}++;
}

foreach my $file (@ARGV)
{
	my (@report, $inside);

	open(my $handle, '<', $file) or die "$file: $!\n";
	while (my $line = <$handle>)
	{
		chomp $line;
		$line =~ s/^==\d+== ?//;
		# valgrind marks the end, AddressSanitizer writes nothing else, and its
		# companion writes into the log of the server
		if ($line =~ /REPORT-BEGIN|REPORT-END|runtime error:|ERROR: AddressSanitizer/)
		{
			keep(@report) if @report;
			@report = ();
			$inside = $line !~ /REPORT-END/;
		}
		elsif (@report && $report[0] =~ /runtime error:/ && $line !~ /^ +#/)
		{
			$inside = 0;
		}
		push @report, $line if $inside && $line !~ /REPORT-BEGIN/;
	}
	keep(@report) if @report;
	close $handle;
}

print scalar(@reports), "\n";
foreach my $report (sort { $b->{ours} <=> $a->{ours} || $b->{count} <=> $a->{count} } @reports)
{
	my @lines = @{ $report->{lines} };

	printf "%d times%s:\n", $report->{count}, $report->{ours} ? ', in tiering' : '';
	splice @lines, 40 if @lines > 40;
	print "    ", substr($_, 0, 200), "\n" foreach @lines;
}
