# test/workload/activities.pl
#	  Signals and trigger events: late ones, future ones, and some without a time.
use Workload;

sub activity { 1 + roll(2500) }
sub occurred { pick('now()', "now() - interval '3 hours'", "now() - interval '40 days'", "now() + interval '2 seconds'", "now() + interval '1 day'", "now() - interval '1 day' * " . roll(3000), 'NULL') }
sub event { sprintf "(%s,'%s',%s,%s)", (chance(0.03) ? 'NULL' : key()), pick(qw(web mail unsub zzz web funding)), occurred(), pick(1, 1, 1, 2, 0.5, 'NULL') }

[
	[18, sub { 'INSERT INTO crm.activities (account_id,type,created_at,strength) VALUES ' . join(',', map { event() } 1 .. 1 + roll(5)) }],
	[6, sub { 'UPDATE crm.activities SET created_at = ' . occurred() . ", type = '" . pick(qw(web mail unsub zzz funding)) . "' WHERE id = " . activity() }],
	[3, sub { 'UPDATE crm.activities SET account_id = ' . key() . ' WHERE account_id = ' . key() }],
	[4, sub { 'DELETE FROM crm.activities WHERE id = ' . activity() }],
	[4, sub { my $k = key(); "WITH a AS (UPDATE crm.accounts SET visits = visits + 1 WHERE id = $k RETURNING id), d AS (INSERT INTO crm.activities (account_id,type,created_at) SELECT id, 'web', now() FROM a), x AS (UPDATE crm.deals SET amount = amount + 5 WHERE account_id = $k) DELETE FROM crm.accounts WHERE id = " . key() }],
]
