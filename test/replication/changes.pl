#!/usr/bin/perl
#
# test/replication/changes.pl SEED TRANSACTIONS
#	  Prints so many transactions of a CRM on the tables of test/workload, the
#	  same ones for the same seed: rows written one by one and many at once,
#	  changes of keys, savepoints that are rolled back, COPY, TRUNCATE, and
#	  transactions that commit in two phases.
#
use strict;
use warnings;

my ($seed, $transactions) = @ARGV;
srand($seed);
my $activity = 1500;
sub key { 1 + int(rand(400)) }
sub pick { $_[int(rand(@_))] }
sub uniq { my %h; grep { !$h{$_}++ } @_ }
sub moment { pick("now()", "now() - interval '3 hours'", "now() - interval '40 days'", "now() + interval '1 day'") }
sub account {
	my $k = shift;
	sprintf "(%d,'%s',%d,%d,%d,%s,'r%d','o%d',%s)", $k, pick(qw(Pharma Medical Food Toys)), int(rand(5000)), int(rand(1e6)),
		int(rand(101)), pick('true', 'false'), int(rand(5)), int(rand(10)), rand() < 0.85 ? 'true' : 'false';
}
my $columns = '(id,industry,employees,revenue,visits,is_reference,region,owner,active)';

sub statement {
	my $w = rand(100);
	my $k = key();
	return "INSERT INTO crm.accounts $columns VALUES " . join(',', map { account($_) } uniq(map { key() } 1 .. 1 + int(rand(4)))) . " ON CONFLICT DO NOTHING" if $w < 18;
	return "UPDATE crm.accounts SET visits = " . int(rand(101)) . ", revenue = " . int(rand(1e6)) . " WHERE id = $k" if $w < 30;
	return "UPDATE crm.accounts SET visits = (visits + 7) % 101 WHERE id BETWEEN $k AND $k + 30" if $w < 36;
	return "UPDATE crm.accounts SET active = NOT active, owner = 'o" . int(rand(10)) . "' WHERE id = $k" if $w < 42;
	return "UPDATE crm.accounts SET id = 401 + (SELECT count(*) FROM crm.accounts) * 7 + id WHERE id = $k" if $w < 46;
	return "DELETE FROM crm.accounts WHERE id = $k" if $w < 52;
	return "INSERT INTO crm.accounts $columns VALUES " . account($k) . " ON CONFLICT (id) DO UPDATE SET employees = excluded.employees, region = excluded.region" if $w < 58;
	return "UPDATE crm.deals SET amount = " . int(rand(1e5)) . ", state = '" . pick(qw(won lost open)) . "', account_id = $k WHERE id = " . (1 + int(rand(600))) if $w < 70;
	return "DELETE FROM crm.deals WHERE id = " . (1 + int(rand(600))) if $w < 73;
	return "INSERT INTO crm.deals VALUES (" . (1 + int(rand(600))) . ", $k, " . int(rand(1e5)) . ", 'won') ON CONFLICT DO NOTHING" if $w < 78;
	return "INSERT INTO crm.activities (account_id,type,created_at) VALUES " . join(',', map { sprintf "(%d,'%s',%s)", key(), pick(qw(web mail unsub funding zzz)), moment() } 1 .. 1 + int(rand(4))) if $w < 92;
	return "UPDATE crm.activities SET account_id = $k, type = '" . pick(qw(web mail funding)) . "' WHERE id = " . (1 + int(rand($activity))) if $w < 96;
	return "DELETE FROM crm.activities WHERE id = " . (1 + int(rand($activity)));
}

print "SET client_min_messages = warning;\n";
for my $n (1 .. $transactions) {
	my $w = rand(1000);
	if ($w < 3) { print "TRUNCATE crm.", pick(qw(deals activities accounts)), ";\n"; }
	elsif ($w < 20) { print "COPY crm.deals FROM STDIN;\n", join('', map { join("\t", 1000 * $n + $_, key(), int(rand(1e5)), 'won') . "\n" } 1 .. 20), "\\.\n"; }
	elsif ($w < 25) { print "UPDATE crm.accounts SET revenue = revenue + 1;\nINSERT INTO crm.accounts $columns SELECT i, 'Food', i, i * 999, i % 100, true, 'r1', 'o' || i % 10, true FROM generate_series(1, 300) i ON CONFLICT DO NOTHING;\n"; }
	elsif ($w < 300) { print statement(), ";\n"; }
	else {
		print "BEGIN;\n";
		for (1 .. 1 + int(rand(4))) {
			print statement(), ";\n";
			next if rand() < 0.6;
			print "SAVEPOINT s;\n", statement(), ";\n", statement(), ";\n", rand() < 0.6 ? "ROLLBACK TO s;\n" : "RELEASE s;\n";
		}
		my $end = rand(100);
		if ($end < 8) { print "ROLLBACK;\n"; }
		elsif ($end < 12) { print "PREPARE TRANSACTION 't$n';\n", rand() < 0.7 ? 'COMMIT' : 'ROLLBACK', " PREPARED 't$n';\n"; }
		else { print "COMMIT;\n"; }
	}
}
