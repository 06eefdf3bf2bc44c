# test/workload/accounts.pl
#	  Writes to the account table itself, in all the ways that there are.
use Workload;

my $into = 'INSERT INTO crm.accounts ' . columns();

[
	[10, sub { my $k = key(); "$into SELECT * FROM (VALUES " . row($k) . ") v WHERE NOT EXISTS (SELECT FROM crm.accounts WHERE id = $k) ON CONFLICT DO NOTHING" }],
	[6, sub { "$into VALUES " . join(',', map { row($_) } uniq(map { key() } 1 .. 4)) . ' ON CONFLICT (id) DO NOTHING' }],
	[10, sub { 'UPDATE crm.accounts SET visits = ' . roll(101) . ", industry = '" . pick(qw(Pharma Medical Food Toys)) . "' WHERE id = " . key() }],
	[6, sub { my $k = key(); 'UPDATE crm.accounts SET visits = ' . roll(101) . ", revenue = revenue + 1 WHERE id BETWEEN $k AND $k + 3" }],
	[8, sub { 'UPDATE crm.accounts SET active = NOT active WHERE id = ' . key() }],
	[6, sub { "UPDATE crm.accounts SET owner = 'o" . roll(10) . "', region = 'r" . roll(5) . "' WHERE id = " . key() }],
	[6, sub { 'UPDATE crm.accounts SET id = ' . key() . ' WHERE id = ' . key() }],
	[8, sub { 'DELETE FROM crm.accounts WHERE id = ' . key() }],
	[6, sub { "$into VALUES " . row(key()) . ' ON CONFLICT (id) DO UPDATE SET employees = excluded.employees, visits = excluded.visits, is_reference = excluded.is_reference, owner = excluded.owner' }],
	[3, sub { my $k = key(); "MERGE INTO crm.accounts a USING (VALUES ($k, " . roll(100) . ')) v (id, visits) ON a.id = v.id WHEN MATCHED THEN UPDATE SET visits = v.visits WHEN NOT MATCHED THEN INSERT (id, visits, active) VALUES (v.id, v.visits, true)' }],
]
