#!/usr/bin/perl
#
# script.pl - random statements of a CRM, for psql
#
#   script.pl SEED COUNT TABLE
#
# Prints COUNT transactions on crm.accounts or crm.leads: every way in which a
# row can appear, change and go.  The same seed gives the same script; what
# the script does depends on the rows that are there, not the other way round.
# The clock moves ten seconds from one transaction to the next.

use strict;
use warnings;

my ($seed, $count, $name) = @ARGV;
my $partitioned = $name eq 'leads';
my $table = "crm.$name";
my $new_key = 30_000 + $seed * 20_000;
my $moment = 0;

srand($seed);

sub roll { return int(rand($_[0])) }
sub chance { return rand() < $_[0] }
sub pick { return $_[roll(scalar @_)] }

# an existing key, most probably; low keys are the hot ones
sub key { return chance(0.3) ? 1 + roll(50) : 1 + roll(20_000) }
sub keys_in { my $n = shift; return join(', ', map { key() } 1 .. $n) }
sub fresh { return ++$new_key }

my %value = (
	status => sub { pick(("'prospect'") x 6, ("'customer'") x 3, "'churned'", 'NULL') },
	region => sub { pick(("'north'", "'south'", "'west'", "'east'") x 3, 'NULL') },
	segment => sub { pick(("'a'", "'b'", "'c'", "'d'") x 4, "'x'") },
	owner_id => sub { pick(1 + roll(100), 1 + roll(100), 1 + roll(10), chance(0.2) ? 'NULL' : 13) },
	employees => sub { chance(0.05) ? 'NULL' : roll(6000) },
	revenue => sub { chance(0.05) ? 'NULL' : pick('', '-') . roll(1000) * 10 ** (2 + roll(5)) },
	visits => sub { chance(0.1) ? 'NULL' : chance(0.02) ? 101 + roll(100) : roll(101) },
	divisor => sub { chance(0.02) ? 0 : chance(0.05) ? 'NULL' : pick(1 .. 6, -2, 9) },
	is_reference => sub { pick('true', 'false', 'false', 'NULL') },
	tags => sub { pick("'{}'", "'{sap}'", "'{sap,siemens}'", "'{abb,sap,siemens}'", "'{abb,NULL,x}'", 'NULL', "'{siemens,abb}'") },
);
my @columns = sort keys %value;

sub value { return $value{$_[0]}->() }

# the columns of a VALUES list, in their types
my %type = (divisor => "int", employees => "int", is_reference => "boolean", owner_id => "int",
	revenue => "numeric", tags => "text[]", visits => "int");
my $typed = join(", ", "id", "code", map { exists $type{$_} ? "${_}::$type{$_}" : $_ } @columns);

sub row
{
	my $key = shift;
	return "($key, 'c$key', " . join(', ', map { value($_) } @columns) . ')';
}
my $column_list = '(id, code, ' . join(', ', @columns) . ')';

# one, two or three columns with new values; never the partition key by chance
sub changes
{
	my %set;
	for (0 .. roll(3))
	{
		my $column = pick(grep { $_ ne 'segment' } @columns);
		$set{$column} = value($column);
	}
	return join(', ', map { "$_ = $set{$_}" } sort keys %set);
}

sub copy_row
{
	my $key = shift;
	my @fields = ($key, "c$key", map { my $v = value($_); $v =~ s/^'|'$//g; $v eq 'NULL' ? '\N' : $v } @columns);
	return join("\t", @fields) . "\n";
}

my @kinds = (
	[ 8, sub { "INSERT INTO $table $column_list VALUES " . join(', ', map { row(fresh()) } 0 .. roll(4)) . ';' } ],
	[ 24, sub { "UPDATE $table SET " . changes() . ' WHERE id IN (' . keys_in(1 + roll(3)) . ');' } ],
	[ 3, sub { my $low = roll(20_000); "UPDATE $table SET " . changes() . " WHERE id BETWEEN $low AND " . ($low + roll(300)) . ';' } ],
	[ 4, sub { my $low = roll(20_000); "UPDATE $table SET visits = (visits + id) % 100, owner_id = 1 + (owner_id + id) % 100 WHERE id BETWEEN $low AND " . ($low + roll(100)) . ';' } ],
	[ 5, sub { "DELETE FROM $table WHERE id IN (" . keys_in(1 + roll(3)) . ');' } ],
	[ 3, sub { my $n = roll(20); "COPY $table $column_list FROM STDIN;\n" . join('', map { copy_row(fresh()) } 0 .. $n) . '\.' } ],
	[ 5, \&upsert ],
	[ 5, \&merge ],
	[ 4, \&change_key ],
	[ 4, \&swap_keys ],
	[ 4, sub { "UPDATE $table SET segment = @{[ value(q(segment)) ]}, visits = @{[ value(q(visits)) ]} WHERE id IN (" . keys_in(2) . ');' } ],
	[ 4, \&write_to_partition ],
	[ 3, sub { "UPDATE $table SET visits = 91 + id % 10 WHERE id IN (" . keys_in(2) . ');' } ],
	[ 4, sub { "UPDATE $table SET divisor = 0 WHERE id IN (" . keys_in(2) . ');' } ],
	[ 3, sub { "UPDATE $table SET divisor = 2, visits = least(visits, 60) WHERE divisor = 0 OR visits > 100" . (chance(0.3) ? '' : ' AND id % 3 = ' . roll(3)) . ';' } ],
	[ 4, sub { "UPDATE $table SET status = @{[ value(q(status)) ]}, revenue = revenue * " . pick('10', '0.1') . ' WHERE id IN (' . keys_in(3) . ');' } ],
	[ 4, sub { "UPDATE $table SET owner_id = @{[ value(q(owner_id)) ]} WHERE id IN (" . keys_in(2) . ');' } ],
	[ 2, sub { "UPDATE $table SET region = @{[ value(q(region)) ]} WHERE owner_id = " . (1 + roll(100)) . ' AND id % 7 = 0;' } ],
	[ 2, sub { "UPDATE $table SET write_date = now() WHERE id % 97 = " . roll(97) . ';' } ],
	[ 2, sub { my $k = key(); "WITH gone AS (DELETE FROM $table WHERE id = $k RETURNING *) INSERT INTO $table $column_list SELECT id, code || '+', " . join(', ', map { $_ eq 'visits' ? 'visits - 1' : $_ } @columns) . ' FROM gone;' } ],
	[ 2, sub { "UPDATE $table a SET visits = b.visits, employees = b.employees FROM $table b WHERE a.id = b.id + 1 AND b.id IN (" . keys_in(5) . ');' } ],
	[ 2, \&failing_block ],
	[ 1, sub { 'EXECUTE some_update(' . key() . ', ' . roll(101) . ');' } ],
);

# on the plain table by its code, on the partitioned one by key and segment
sub upsert
{
	my $conflict = $partitioned ? '(id, segment)' : '(code)';
	my $source = "SELECT id, code, " . join(', ', @columns) . " FROM $table WHERE id IN (" . keys_in(3) . ')';
	my $action = chance(0.3) ? 'NOTHING' : 'UPDATE SET visits = ' . roll(101) . ', employees = excluded.employees + 100';
	my $rows = join(', ', map { row(fresh()) } 0 .. roll(2));

	return "INSERT INTO $table $column_list $source UNION ALL (SELECT $typed FROM (VALUES $rows) v $column_list WHERE true) ON CONFLICT $conflict DO $action;"
		if chance(0.5);
	return "INSERT INTO $table $column_list $source ON CONFLICT $conflict DO $action;";
}

sub merge
{
	my @rows = map { '(' . (chance(0.3) ? fresh() : key()) . ', ' . roll(10) . ')' } 0 .. 4;
	my %seen;
	@rows = grep { /^\((\d+)/; !$seen{$1}++ } @rows;

	return "MERGE INTO $table t USING (VALUES " . join(', ', @rows) . ') v (id, what) ON t.id = v.id '
		. 'WHEN MATCHED AND what < 2 THEN DELETE '
		. 'WHEN MATCHED AND what < 8 THEN UPDATE SET visits = what * 10, owner_id = what '
		. 'WHEN MATCHED THEN DO NOTHING '
		. "WHEN NOT MATCHED THEN INSERT (id, code, status, segment, region, owner_id, employees, visits) "
		. "VALUES (v.id, 'm' || v.id || '.$new_key', 'prospect', 'b', 'west', what, 1000, 70);";
}

sub change_key
{
	my $k = key();
	return "UPDATE $table SET id = " . fresh() . ' WHERE id = ' . $k . ';' if chance(0.5);
	return "UPDATE $table SET id = " . fresh() . ", visits = @{[ value(q(visits)) ]}, status = @{[ value(q(status)) ]} WHERE id = $k;" if chance(0.5);
	return "UPDATE $table SET id = id + " . (1_000_000 + fresh() * 20) . " WHERE id BETWEEN $k AND " . ($k + roll(4)) . ';' unless chance(0.3);
	return "UPDATE $table SET id = " . fresh() . ", segment = @{[ value(q(segment)) ]} WHERE id = $k;";
}

# two keys change places, or three; on the partitioned table in two steps
sub swap_keys
{
	my ($a, $b, $c) = (key(), key(), key());
	my $parked = fresh();

	return "UPDATE $table SET id = $b WHERE id = $a AND NOT EXISTS (SELECT FROM $table WHERE id = $b);"
		if $a == $b || $a == $c || $b == $c;
	return "UPDATE $table SET id = $parked WHERE id = $a; UPDATE $table SET id = $a WHERE id = $b; UPDATE $table SET id = $b WHERE id = $parked;"
		if $partitioned || chance(0.2);
	return "UPDATE $table SET id = CASE id WHEN $a THEN $b WHEN $b THEN $c ELSE $a END, employees = employees + 1 WHERE id IN ($a, $b, $c);"
		if chance(0.3);
	return "UPDATE $table SET id = CASE id WHEN $a THEN $b ELSE $a END WHERE id IN ($a, $b);";
}

sub write_to_partition
{
	return "UPDATE ONLY $table SET " . changes() . ' WHERE id = ' . key() . ';' unless $partitioned;

	my ($partition, $segment) = @{ pick([ 'leads_a', "'a'" ], [ 'leads_b', "'b'" ], [ 'leads_c_d', "'d'" ], [ 'leads_rest', "'x'" ]) };
	my $kind = roll(4);

	if ($kind == 0)
	{
		my $key = fresh();
		my %row = map { $_ => value($_) } @columns;
		$row{segment} = $segment;
		return "INSERT INTO crm.$partition $column_list VALUES ($key, 'p$key', " . join(', ', map { $row{$_} } @columns) . ');';
	}
	return "DELETE FROM crm.$partition WHERE id IN (" . keys_in(3) . ');' if $kind == 1;
	return "UPDATE crm.$partition SET " . changes() . ' WHERE id IN (' . keys_in(4) . ');' if $kind == 2;
	return "UPDATE crm.$partition SET " . changes() . ' WHERE id % 211 = ' . roll(211) . ';';
}

# a block of PL/pgSQL that changes accounts, fails, and goes on
sub failing_block
{
	my ($inner, $after) = map { plain() } 1 .. 2;
	return "DO \$block\$ BEGIN BEGIN $inner PERFORM 1 / 0; EXCEPTION WHEN division_by_zero THEN NULL; END; $after END \$block\$;";
}

sub plain
{
	my $text;
	do { $text = statement() } while $text =~ /COPY|EXECUTE|DO \$|TRUNCATE/;
	return $text;
}

my $total = 0;
$total += $_->[0] for @kinds;

sub statement
{
	my $at = rand($total);
	for my $kind (@kinds)
	{
		return $kind->[1]->() if ($at -= $kind->[0]) < 0;
	}
}

# a transaction of several statements, some of them undone
sub transaction
{
	my $level = pick('READ COMMITTED', 'READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE');
	my @lines = ("BEGIN ISOLATION LEVEL $level;");
	my $depth = 0;

	for (0 .. 2 + roll(6))
	{
		if (chance(0.2))
		{
			push @lines, 'SAVEPOINT s' . ++$depth . ';';
		}
		elsif ($depth && chance(0.3))
		{
			push @lines, "ROLLBACK TO s$depth;";
		}
		elsif ($depth && chance(0.2))
		{
			push @lines, 'RELEASE s' . $depth-- . ';';
		}
		elsif ($partitioned && $depth && chance(0.1))
		{
			push @lines, 'TRUNCATE ' . pick('crm.leads', 'crm.leads_b') . "; ROLLBACK TO s$depth;";
		}
		push @lines, statement();
	}
	push @lines, chance(0.15) ? 'ROLLBACK;' : 'COMMIT;';
	return @lines;
}

# one account that goes through much in one transaction
sub busy_account
{
	my $k = key();
	my @lines = ('BEGIN;');

	for (0 .. 3 + roll(5))
	{
		push @lines, pick(
			"UPDATE $table SET visits = " . roll(100) . " WHERE id = $k;",
			"UPDATE $table SET status = @{[ value(q(status)) ]} WHERE id = $k;",
			"UPDATE $table SET owner_id = @{[ value(q(owner_id)) ]} WHERE id = $k;",
			"UPDATE $table SET employees = 5000, revenue = 1e9, visits = 80, tags = '{sap}', is_reference = true WHERE id = $k;",
			"UPDATE $table SET employees = 10, revenue = 1, visits = 0, tags = '{}' WHERE id = $k;",
			"DELETE FROM $table WHERE id = $k;",
			"INSERT INTO $table $column_list SELECT $typed FROM (VALUES " . row($k) . ") v $column_list WHERE NOT EXISTS (SELECT FROM $table WHERE id = $k);",
			"UPDATE $table SET divisor = 0 WHERE id = $k;",
			"UPDATE $table SET divisor = 3, visits = 33 WHERE id = $k;",
			"UPDATE $table SET id = $k + 5000000 WHERE id = $k; UPDATE $table SET id = $k WHERE id = $k + 5000000;",
			"SAVEPOINT x; UPDATE $table SET visits = 77 WHERE id = $k; ROLLBACK TO x;");
	}
	push @lines, 'COMMIT;';
	return @lines;
}

print "\\set QUIET on\n\\set VERBOSITY verbose\n";
print "PREPARE some_update (int, int) AS UPDATE $table SET visits = \$2, employees = \$2 * 60 WHERE id = \$1;\n";
for (1 .. $count)
{
	$moment += 10;
	printf "SET tiering.clock = '2026-01-%02d %02d:%02d:%02d+00';\n",
		1 + $seed % 28, int($moment / 3600), int($moment / 60) % 60, $moment % 60;
	print "-- transaction $_\n";
	my $what = rand();
	print join("\n", $what < 0.15 ? transaction() : $what < 0.3 ? busy_account() : statement()), "\n";
}
print "SET tiering.clock = '2026-01-", sprintf('%02d', 1 + $seed % 28), " 20:00:00+00';\n";
print "TRUNCATE crm.leads_rest;\n" if $partitioned && $seed % 3 == 0;
print "TRUNCATE crm.leads_c;\n" if $partitioned && $seed == 7;
