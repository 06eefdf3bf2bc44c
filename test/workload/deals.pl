# test/workload/deals.pl
#	  Writes to a source: deals that change, move to another account, and go.
use Workload;

sub deal { 1 + roll(600) }

[
	[8, sub { 'UPDATE crm.deals SET amount = ' . roll(100000) . ", state = '" . pick(qw(won lost open)) . "' WHERE id = " . deal() }],
	[6, sub { 'UPDATE crm.deals SET account_id = ' . key() . ' WHERE id = ' . deal() }],
	[3, sub { 'DELETE FROM crm.deals WHERE id = ' . deal() }],
	[7, sub { 'INSERT INTO crm.deals VALUES ' . join(',', map { sprintf "(%d,%d,%d,'%s')", $_, key(), roll(1e5), pick(qw(won won lost)) } uniq(map { deal() } 1 .. 3)) . ' ON CONFLICT (id) DO UPDATE SET account_id = excluded.account_id, amount = excluded.amount' }],
]
