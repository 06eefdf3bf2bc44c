#!/usr/bin/perl
#
# test/savepoints/programs.pl SEED COUNT
#	  Prints transactions that nest: savepoints, rollbacks to them, releases,
#	  exception blocks that catch an error or raise one, DDL and TRUNCATE within.
#
# What people do with tiering is not done in a database that has no models; what
# it is answered stands between the words people and crm.
#
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Workload;

my ($seed, $count) = @ARGV;
srand($seed);
$force = 0;
my @crm = qw(accounts deals activities);

# quietly TEXT - as one statement, whose failure undoes no more than itself
sub quietly
{
	my $text = shift;
	$text =~ s/^SELECT/PERFORM/;
	return "\\if :tiered\n\\echo people\nDO \$do\$ BEGIN $text; EXCEPTION WHEN OTHERS THEN IF SQLSTATE LIKE 'XX%' THEN RAISE; END IF; END \$do\$;\n\\echo crm\n\\endif\n";
}

sub people
{
	return quietly(chance(0.6) ? statement('overrides') : pick(
		"SELECT tiering.set_seats('abm', 'Priority', 'o" . roll(10) . "', " . (2 + roll(3)) . ')',
		"SELECT tiering.set_seats('abm', 'Strategic', NULL, " . (15 + roll(5)) . ')',
		"SELECT tiering.set_criterion('cs', 'fit', 'size', 'tiering.ramp(employees, 0, " . (1000 + roll(4000)) . ")')",
		"SELECT tiering.suspend('cs')", "SELECT tiering.resume('cs')", "SELECT tiering.repair('abm')"));
}

sub ddl
{
	my $c = 'extra' . roll(4);
	return pick(
		"ALTER TABLE crm.accounts ADD COLUMN IF NOT EXISTS $c int DEFAULT " . roll(9),
		"ALTER TABLE crm.accounts DROP COLUMN IF EXISTS $c",
		'ALTER TABLE crm.deals ADD COLUMN IF NOT EXISTS ' . "$c text",
		'ALTER TABLE crm.deals DROP COLUMN IF EXISTS ' . $c,
		'ALTER TABLE crm.accounts RENAME COLUMN visits TO calls; ALTER TABLE crm.accounts RENAME COLUMN calls TO visits',
		'CREATE INDEX ON crm.accounts (revenue)', 'DROP INDEX IF EXISTS crm.accounts_revenue_idx',
		'TRUNCATE crm.' . pick(qw(deals activities)), 'ANALYZE crm.accounts',
		"ALTER TABLE crm.accounts ALTER COLUMN note SET DEFAULT 'n'");
}

# block DEPTH - PL/pgSQL, of which some ends in an error that somebody above catches
sub block
{
	my $depth = shift;
	my $text = 'BEGIN ';
	for (0 .. roll(3))
	{
		$text .= $depth < 4 && chance(0.4) ? block($depth + 1) : (chance(0.1) ? ddl() : statement(@crm)) . '; ';
	}
	$text .= "RAISE 'undo it'; " if chance(0.35);
	$text .= 'PERFORM 1 / 0; ' if chance(0.05);
	return $text . 'EXCEPTION WHEN ' . pick('OTHERS', 'OTHERS', 'raise_exception') . ' THEN NULL; END; ';
}

sub program
{
	my @lines = ('BEGIN ISOLATION LEVEL ' . pick('READ COMMITTED', 'READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE') . ';');
	my @names;
	for (0 .. 2 + roll(9))
	{
		my $w = rand();
		if ($w < 0.22) { push @names, 's' . roll(3); push @lines, "SAVEPOINT $names[-1];" }
		elsif ($w < 0.36 && @names) { push @lines, 'ROLLBACK TO ' . pick(@names) . ';' }
		elsif ($w < 0.42 && @names) { push @lines, 'RELEASE ' . pick(@names) . ';' }
		elsif ($w < 0.54) { push @lines, 'DO $do$ ' . block(0) =~ s/; \z//r . ' $do$;' }
		elsif ($w < 0.6) { push @lines, ddl() . ';' }
		elsif ($w < 0.7) { push @lines, people() }
		else { push @lines, statement(@crm) . ';' }
		# an error would leave nothing but errors: mostly go back
		push @lines, "ROLLBACK TO $names[-1];" if @names && chance(0.05);
	}
	return join("\n", @lines, chance(0.15) ? 'ROLLBACK;' : 'COMMIT;') . "\n";
}

print "\\set VERBOSITY sqlstate\nSET client_min_messages = error;\n";
for (1 .. $count)
{
	print "\\echo program $_\n", program();
	print "\\if :tiered\nSELECT looked($_);\n\\endif\n" if $_ % 20 == 0 || $_ == $count;
}
