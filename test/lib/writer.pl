#!/usr/bin/perl
#
# test/lib/writer.pl SEED SECONDS HOT [PART...]
#	  Prints random statements and transactions of these parts of the workload, of
#	  all of them unless some are named, for so many seconds or until there is a
#	  file stop.  Most concern the first HOT accounts.  Rare ones are COPY, TRUNCATE, and transactions that
#	  commit in two phases.  With NO_FORCE set nobody takes a seat by force.
#
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Workload;

$| = 1;
my ($seed, $seconds, @parts);
($seed, $seconds, $hot, @parts) = @ARGV;
@parts = Workload::parts() unless @parts;
$force = 0 if $ENV{NO_FORCE};
srand($seed);
my $end = time + $seconds;

# a statement by itself: where a transaction was aborted its rows would be taken for statements
sub bulk
{
	my $w = rand(10);
	return "COPY crm.activities (account_id,type,created_at) FROM STDIN;\n" . join('', map { join("\t", key(), pick(qw(web mail funding)), pick('now', 'yesterday', '\N')) . "\n" } 1 .. 1 + roll(30)) . "\\.\n" if $w < 4;
	return 'COPY crm.accounts ' . columns() . " FROM STDIN;\n" . join('', map { join("\t", map { s/'//gr } split(/,/, substr(row($_), 1, -1))) . "\n" } uniq(map { 300 + roll(60) } 1 .. 3)) . "\\.\n" if $w < 7;
	return "COPY crm.deals FROM STDIN;\n" . join('', map { join("\t", $_, key(), roll(1e5), pick(qw(won lost))) . "\n" } uniq(map { 590 + roll(200) } 1 .. 5)) . "\\.\n" if $w < 9.9;
	return 'TRUNCATE crm.' . pick(qw(deals deals activities activities accounts)) . ";\n";
}

my $prepared = 0;
sub finish
{
	return "ROLLBACK;\n" if chance(0.1);
	return "COMMIT;\n" if chance(0.95);
	my $name = "'w$seed." . ++$prepared . "'";
	return "PREPARE TRANSACTION $name;\nSELECT pg_sleep(0.01);\n" . (chance(0.8) ? 'COMMIT' : 'ROLLBACK') . " PREPARED $name;\n";
}

sub transaction
{
	my $text = "BEGIN;\n";
	for (0 .. roll(4))
	{
		$text .= "SAVEPOINT s;\n" . statement(@parts) . ";\n" . (chance(0.6) ? "ROLLBACK TO s;\n" : "RELEASE s;\n") if chance(0.25);
		$text .= statement(@parts) . ";\n";
	}
	$text .= sprintf "SELECT pg_sleep(%.4f);\n", 0.005 + rand(0.015) if chance(0.6);
	$text .= statement(@parts) . ";\n" if chance(0.3);
	return $text . finish();
}

print "SET client_min_messages = warning;\n";
while (time < $end && !($ENV{TIERING_TMP} && -e "$ENV{TIERING_TMP}/stop"))
{
	my $w = rand(100);
	my $k = key();
	print $w < 2 ? bulk()
		: $w < 40 ? statement(@parts) . ";\n"
		: $w < 46 ? "BEGIN;\nDELETE FROM crm.accounts WHERE id = $k;\nINSERT INTO crm.accounts " . columns() . ' VALUES ' . row($k) . ";\nCOMMIT;\n"
		: transaction();
}
