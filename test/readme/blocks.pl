# test/readme/blocks.pl MODE README [OUTPUT]
#	  The SQL blocks of the README, or of another text, and what it says that
#	  they print.
#
# script: prints all blocks as one psql script, a marker before each.
# check:  compares OUTPUT, what psql printed for the script, with the README, as TAP.
# write:  prints the README with the real output in place of what it said.
#
# A block is ```sql, or ```sh for commands of the shell; the output that it promises
# is a plain ``` block after it.
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
			my $language = $1;
			my $after_sql = @parts && ($parts[-1][2] // '') =~ /^close (sql|sh)$/;
			$kind = $language =~ /^(sql|sh)$/ ? $language : !$language && $after_sql ? 'output' : undef;
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

# does a part run?
sub runs
{
	return ($_[0][1] // '') =~ /^(sql|sh)$/;
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
		return undef if runs($part);
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
	for my $part (grep { runs($_) } @parts)
	{
		my ($text, $kind) = @$part;

		# psql passes one line to the shell
		$text = '\! (' . ($text =~ s/\n\z//r =~ s/\n/; /gr) . ") 2>&1\n" if $kind eq 'sh';
		print "\\echo \@\@block\n$text";
	}
	exit;
}

my @printed = printed();
my $count = -1;
for my $i (0 .. $#parts)
{
	my ($text, $kind) = @{$parts[$i]};

	$kind //= '';
	$count++ if runs($parts[$i]);
	if ($mode eq 'write')
	{
		print $kind eq 'output' ? $printed[$count] // '' : $text;
	}
	elsif (runs($parts[$i]))
	{
		my ($title) = $text =~ /^(.*)$/m;
		my $expected = promised($i);
		my $got = $printed[$count] // "nothing: the session ended before\n";
		my $good = defined $expected ? $got eq $expected : $got !~ /^(ERROR|FATAL|PANIC|nothing):/m;

		$title =~ s/#/\\#/g;
		print $good ? 'ok ' : 'not ok ', $count + 1, " - $title\n";
		print comment("in the text:\n" . ($expected // "(nothing)\n") . "really:\n$got") unless $good;
	}
}
