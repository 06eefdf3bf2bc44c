# test/readme/blocks.pl MODE README [OUTPUT]
#	  The SQL blocks of the README and what it says that they print.
#
# script: prints all blocks as one psql script, a marker before each.
# check:  compares OUTPUT, what psql printed for the script, with the README, as TAP.
# write:  prints the README with the real output in place of what it said.
#
# A block is ```sql; the output that it promises is a plain ``` block after it.
# A block without one may print what it likes, but no error.
use strict;
use warnings;

my ($mode, $readme, $output) = @ARGV;
my @parts = parts();

# parts of the README: [text, kind], kind is sql, output or undef for all else
sub parts
{
	my ($open, $kind, @parts) = (0);

	open my $in, '<', $readme or die "$readme: $!";
	while (<$in>)
	{
		if (!$open && /^```(\w*)/)
		{
			my $after_sql = @parts && ($parts[-1][2] // '') eq 'close sql';
			$kind = $1 eq 'sql' ? 'sql' : $1 eq '' && $after_sql ? 'output' : undef;
			push @parts, [$_, undef], ['', $kind];
			$open = 1;
		}
		elsif ($open && /^```/)
		{
			push @parts, [$_, undef, $kind ? "close $kind" : ''];
			$open = 0;
		}
		elsif ($open)
		{
			$parts[-1][0] .= $_;
		}
		elsif (/\S/ || !@parts || !$parts[-1][2])
		{
			push @parts, [$_, undef];
		}
		else
		{
			$parts[-1][0] .= $_;	# a blank line keeps block and output together
		}
	}
	return @parts;
}

# what psql printed, one string for each block, trailing blanks removed
sub printed
{
	my @blocks;

	open my $in, '<', $output or die "$output: $!";
	while (<$in>)
	{
		s/^psql:\S+:\d+: //;
		s/[ \t]+$//;
		if (/^\@\@block/) { push @blocks, ''; }
		elsif (@blocks) { $blocks[-1] .= $_; }
	}
	s/\n+\z/\n/ for @blocks;
	return @blocks;
}

# the output that the README promises for the SQL block at this place, or undef
sub promised
{
	my ($place) = @_;

	for my $part (@parts[$place + 1 .. $#parts])
	{
		return undef if ($part->[1] // '') eq 'sql';
		return $part->[0] if ($part->[1] // '') eq 'output';
	}
	return undef;
}

sub comment
{
	my ($text) = @_;

	$text =~ s/^/# /mg;
	return $text;
}

if ($mode eq 'script')
{
	for my $part (grep { ($_->[1] // '') eq 'sql' } @parts)
	{
		print "\\echo \@\@block\n$part->[0]";
	}
	exit;
}

my @printed = printed();
my $count = -1;
for my $i (0 .. $#parts)
{
	my ($text, $kind) = @{$parts[$i]};

	$kind //= '';
	$count++ if $kind eq 'sql';
	if ($mode eq 'write')
	{
		print $kind eq 'output' ? $printed[$count] // '' : $text;
	}
	elsif ($kind eq 'sql')
	{
		my ($title) = $text =~ /^(.*)$/m;
		my $expected = promised($i);
		my $got = $printed[$count] // "nothing: the session ended before\n";
		my $good = defined $expected ? $got eq $expected : $got !~ /^(ERROR|FATAL|PANIC|nothing):/m;

		$title =~ s/#/\\#/g;
		print $good ? 'ok ' : 'not ok ', $count + 1, " - $title\n";
		print comment("in the README:\n" . ($expected // "(nothing)\n") . "really:\n$got") unless $good;
	}
}
