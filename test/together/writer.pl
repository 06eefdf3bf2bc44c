#!/usr/bin/perl
#
# test/together/writer.pl SEED SECONDS HOT
#	  Prints random statements of a CRM, and of people who set overrides, for so
#	  many seconds.  Most concern the first HOT accounts.  Rare ones are COPY,
#	  TRUNCATE, and transactions that commit in two phases.
#
use strict;
use warnings;

$| = 1;
my ($seed, $seconds, $hot) = @ARGV;
srand($seed);
my $end = time + $seconds;
sub key { rand() < 0.7 ? 1 + int(rand($hot)) : 1 + int(rand(320)) }
sub pick { $_[int(rand(@_))] }
sub bool { rand() < 0.5 ? 'true' : 'false' }
sub row {
	my $k = shift;
	sprintf "(%d,'%s',%d,%d,%d,%s,'r%d','o%d',%s)", $k, pick(qw(Pharma Medical Food Toys)), int(rand(5000)),
		int(rand(1e6)), int(rand(101)), bool(), int(rand(5)), int(rand(10)), rand() < 0.85 ? 'true' : 'false';
}
my $cols = '(id,industry,employees,revenue,visits,is_reference,region,owner,active)';
sub uniq { my %h; grep { !$h{$_}++ } @_ }
sub when_ { pick("now()", "now() - interval '3 hours'", "now() - interval '40 days'", "now() + interval '2 seconds'", "now() + interval '1 day'", "now() - interval '1 day' * " . int(rand(3000)), "NULL") }
sub act { sprintf "(%s,'%s',%s,%s)", (rand() < .03 ? 'NULL' : key()), pick(qw(web mail unsub zzz web funding)), when_(), pick(1,1,1,2,0.5,'NULL') }
sub tier { pick(qw(Strategic Priority Growth Programme)) }
sub until_ { pick("now() + interval '1 second'", "now() + interval '3 seconds'", "now() + interval '1 hour'", "now() + interval '1 second' * " . (1+int(rand(20)))) }
sub stmt {
	my $w = rand(150); my $k = key();
	return "INSERT INTO crm.accounts $cols SELECT * FROM (VALUES " . row($k) . ") v WHERE NOT EXISTS (SELECT FROM crm.accounts WHERE id = $k) ON CONFLICT DO NOTHING" if $w < 10;
	return "INSERT INTO crm.accounts $cols VALUES " . join(',', map { row($_) } uniq(map { key() } 1..4)) . " ON CONFLICT (id) DO NOTHING" if $w < 16;
	return "UPDATE crm.accounts SET visits = " . int(rand(101)) . ", industry = '" . pick(qw(Pharma Medical Food Toys)) . "' WHERE id = $k" if $w < 26;
	return "UPDATE crm.accounts SET visits = " . int(rand(101)) . ", revenue = revenue + 1 WHERE id BETWEEN $k AND $k + 3" if $w < 32;
	return "UPDATE crm.accounts SET active = NOT active WHERE id = $k" if $w < 40;
	return "UPDATE crm.accounts SET owner = 'o" . int(rand(10)) . "', region = 'r" . int(rand(5)) . "' WHERE id = $k" if $w < 46;
	return "UPDATE crm.accounts SET id = " . key() . " WHERE id = $k" if $w < 52;
	return "DELETE FROM crm.accounts WHERE id = $k" if $w < 60;
	return "INSERT INTO crm.accounts $cols VALUES " . row($k) . " ON CONFLICT (id) DO UPDATE SET employees = excluded.employees, visits = excluded.visits, is_reference = excluded.is_reference, owner = excluded.owner" if $w < 66;
	return "UPDATE crm.deals SET amount = " . int(rand(100000)) . ", state = '" . pick(qw(won lost open)) . "' WHERE id = " . (1 + int(rand(600))) if $w < 74;
	return "UPDATE crm.deals SET account_id = $k WHERE id = " . (1 + int(rand(600))) if $w < 80;
	return "DELETE FROM crm.deals WHERE id = " . (1 + int(rand(600))) if $w < 83;
	return "INSERT INTO crm.deals VALUES " . join(',', map { sprintf "(%d,%d,%d,'%s')", $_, key(), int(rand(1e5)), pick(qw(won won lost)) } uniq(map { 1 + int(rand(600)) } 1..3)) . " ON CONFLICT (id) DO UPDATE SET account_id = excluded.account_id, amount = excluded.amount" if $w < 90;
	return "INSERT INTO crm.activities (account_id,type,created_at,strength) VALUES " . join(',', map { act() } 1..(1+int(rand(5)))) if $w < 108;
	return "UPDATE crm.activities SET created_at = " . when_() . ", type = '" . pick(qw(web mail unsub zzz funding)) . "' WHERE id = " . (1 + int(rand(2500))) if $w < 114;
	return "UPDATE crm.activities SET account_id = $k WHERE account_id = " . key() if $w < 117;
	return "DELETE FROM crm.activities WHERE id = " . (1 + int(rand(2500))) if $w < 121;
	return "SELECT tiering.override('" . pick(qw(abm cs)) . "', $k, '" . tier() . "', reason => 'r', until => " . pick(until_(), 'NULL') . ", force => " . bool() . ")" if $w < 129;
	return "SELECT tiering.override('cs', $k, '" . pick(qw(Gold Silver Rest)) . "', reason => 'r', until => " . pick(until_(), 'NULL') . ", force => " . bool() . ")" if $w < 131;
	return "SELECT tiering.clear_override('" . pick(qw(abm cs abm)) . "', $k)" if $w < 137;
	return "SELECT tiering.elevate('abm', $k, '" . tier() . "', until => " . until_() . ", reason => 'x')" if $w < 143;
	return "WITH a AS (UPDATE crm.accounts SET visits = visits + 1 WHERE id = $k RETURNING id), d AS (INSERT INTO crm.activities (account_id,type,created_at) SELECT id, 'web', now() FROM a), x AS (UPDATE crm.deals SET amount = amount + 5 WHERE account_id = $k) DELETE FROM crm.accounts WHERE id = " . key() if $w < 147;
	return "MERGE INTO crm.accounts a USING (VALUES ($k, " . int(rand(100)) . ")) v (id, visits) ON a.id = v.id WHEN MATCHED THEN UPDATE SET visits = v.visits WHEN NOT MATCHED THEN INSERT (id, visits, active) VALUES (v.id, v.visits, true)" ;
}
# a statement by itself: where a transaction was aborted its rows would be taken for statements
sub load {
	my $w = rand(10);
	return "COPY crm.activities (account_id,type,created_at) FROM STDIN;\n" . join('', map { join("\t", key(), pick(qw(web mail funding)), pick('now', 'yesterday', '\N')) . "\n" } 1 .. (1 + int(rand(30)))) . "\\.\n" if $w < 4;
	return "COPY crm.accounts $cols FROM STDIN;\n" . join('', map { join("\t", map { s/'//gr } split(/,/, substr(row($_), 1, -1))) . "\n" } uniq(map { 300 + int(rand(60)) } 1 .. 3)) . "\\.\n" if $w < 7;
	return "COPY crm.deals FROM STDIN;\n" . join('', map { join("\t", $_, key(), int(rand(1e5)), pick(qw(won lost))) . "\n" } uniq(map { 590 + int(rand(200)) } 1 .. 5)) . "\\.\n" if $w < 9.9;
	return "TRUNCATE crm." . pick(qw(deals deals activities activities accounts)) . ";\n";
}
my $prepared = 0;
sub finish {
	return "ROLLBACK;\n" if rand() < 0.1;
	return "COMMIT;\n" if rand() < 0.95;
	my $name = "'w$seed." . ++$prepared . "'";
	return "PREPARE TRANSACTION $name;\nSELECT pg_sleep(0.01);\n" . (rand() < 0.8 ? 'COMMIT' : 'ROLLBACK') . " PREPARED $name;\n";
}
print "SET client_min_messages = warning;\n";
while (time < $end) {
	my $w = rand(100);
	if ($w < 2) { print load(); }
	elsif ($w < 40) { print stmt(), ";\n"; }
	elsif ($w < 46) { my $k = key(); print "BEGIN;\nDELETE FROM crm.accounts WHERE id = $k;\nINSERT INTO crm.accounts $cols VALUES ", row($k), ";\nCOMMIT;\n"; }
	else {
		print "BEGIN;\n";
		my $n = 1 + int(rand(4));
		for (1 .. $n) {
			if (rand() < 0.25) {
				print "SAVEPOINT s;\n", stmt(), ";\n";
				print rand() < 0.6 ? "ROLLBACK TO s;\n" : "RELEASE s;\n";
			}
			print stmt(), ";\n";
		}
		printf "SELECT pg_sleep(%.4f);\n", 0.005 + rand(0.015) if rand() < 0.6;
		print stmt(), ";\n" if rand() < 0.3;
		print finish();
	}
}
