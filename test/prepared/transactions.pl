#!/usr/bin/perl
#
# test/prepared/transactions.pl SEED COUNT
#	  Prints transactions that are prepared, each on accounts and deals of its own.
#
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Workload;

my ($seed, $count) = @ARGV;
srand($seed);
for my $n (0 .. $count - 1)
{
	# so that none waits for the one before, nor for those of beside.sql
	my $first = 1 + $n * 40;
	print 'BEGIN ISOLATION LEVEL ' . pick('READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE') . ";\n";
	for (0 .. 2 + roll(5))
	{
		my $k = $first + roll(40);
		print pick(
			"UPDATE crm.accounts SET visits = " . roll(101) . ", owner = 'o" . roll(10) . "', industry = 'Pharma', revenue = 6e5 WHERE id = $k",
			"UPDATE crm.accounts SET revenue = revenue / 9, visits = 0 WHERE id BETWEEN $k - 5 AND $k AND id >= $first",
			"DELETE FROM crm.accounts WHERE id = $k",
			'INSERT INTO crm.accounts ' . columns() . ' VALUES ' . row($k) . ' ON CONFLICT (id) DO UPDATE SET visits = excluded.visits, active = excluded.active',
			"INSERT INTO crm.deals VALUES (" . (1000 + $seed * 100 + $n) . ", $k, " . roll(100000) . ", 'won') ON CONFLICT DO NOTHING",
			"INSERT INTO crm.activities (account_id, type, created_at) VALUES ($k, 'web', now()), ($k, 'funding', now())",
			"SAVEPOINT s; SELECT tiering.override('abm', $k, 'Strategic', reason => 'r'); ROLLBACK TO s",
			"UPDATE crm.accounts SET active = NOT active WHERE id = $k"), ";\n";
	}
	print "PREPARE TRANSACTION 'p$seed.$n';\n";
}
