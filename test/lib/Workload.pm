# test/lib/Workload.pm
#	  Random statements of a CRM, from a seed.
#
# What a CRM does is in test/workload, a file for each part of it: a list of
# pairs, how often and a function that answers a statement.  A new part joins
# by a file of its own.  The functions here are what these files are made with.
#
package Workload;

use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename;
use Exporter 'import';

our @EXPORT = qw($hot $force chance roll pick bool key uniq row columns statement);

# most statements concern the first so many accounts, of $keys
our $hot = 40;
our $keys = 320;

# may people take seats that are not free?
our $force = 1;

my $folder = dirname(dirname(abs_path(__FILE__))) . '/workload';
my %parts;

sub chance { rand() < $_[0] }
sub roll { int(rand($_[0])) }
sub pick { $_[roll(scalar @_)] }
sub bool { pick('true', 'false') }
sub key { 1 + roll(chance(0.7) ? $hot : $keys) }
sub uniq { my %seen; grep { !$seen{$_}++ } @_ }

# row KEY - an account of this key, as VALUES has it; columns - which columns these are
sub row
{
	return sprintf "(%d,'%s',%d,%d,%d,%s,'r%d','o%d',%s)", shift, pick(qw(Pharma Medical Food Toys)),
		roll(5000), roll(1e6), roll(101), bool(), roll(5), roll(10), chance(0.85) ? 'true' : 'false';
}
sub columns { '(id,industry,employees,revenue,visits,is_reference,region,owner,active)' }

# parts - the parts of the workload that there are
sub parts
{
	return map { basename($_, '.pl') } sort glob "$folder/*.pl";
}

# statement PART... - one statement of these parts, without a semicolon
sub statement
{
	my @kinds = map { @{ $parts{$_} //= read_part($_) } } @_;
	my $total = 0;
	$total += $_->[0] for @kinds;
	my $at = rand($total);
	for my $kind (@kinds)
	{
		return $kind->[1]->() if ($at -= $kind->[0]) < 0;
	}
}

sub read_part
{
	my $file = "$folder/$_[0].pl";
	return do $file || die "$file: " . ($@ || $!);
}

1;
