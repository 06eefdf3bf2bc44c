#!/usr/bin/perl
#
# test/conflicts/sessions.pl SEED TRANSACTIONS LEVEL
#	  Four sessions of an ORM, in an order that only the seed decides; prints
#	  what each was answered.
#
# One statement is given at a time, when all before it have ended or wait for
# a lock of another session; who waits is left alone until the server says that
# he does not wait any more.  So two databases with the same rows give the
# same transcript, unless something in one of them waits, fails or counts
# otherwise.  Only one of them runs at a time, and deadlocks are ended here.
#
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../lib";
use IO::Select;
use IPC::Open2;
use Workload;

my ($seed, $transactions, $level) = @ARGV;
srand($seed);
$| = 1;
$hot = 12;

my @sessions = map { start() } 1 .. 4;
my $control = start();
my $step = 0;

# Whom a serializable transaction conflicts with depends on where rows lie, and so
# on whether any other snapshot keeps dead ones from being removed: one does.
my $reader = start();
ask($reader, 'BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM crm.accounts;');

# start - a session, with its process
sub start
{
	my %session = (text => '', waits => 0, plan => []);
	my $pid = open2($session{out}, $session{in}, 'psql -XAt -F , 2>&1');
	$session{in}->autoflush(1);
	$session{pid} = ask(\%session, '\set VERBOSITY sqlstate' . "\nSELECT pg_backend_pid();");
	return \%session;
}

# give SESSION TEXT - without waiting for the answer
sub give
{
	my ($session, $text) = @_;
	$session->{text} = '';
	print { $session->{in} } "$text\n\\echo ended\n";
}

# answered SESSION SECONDS - has it ended within this time?
sub answered
{
	my ($session, $seconds) = @_;
	my $select = IO::Select->new($session->{out});
	until ($session->{text} =~ s/^ended\n\z//m)
	{
		return 0 unless $select->can_read($seconds);
		sysread($session->{out}, $session->{text}, 65536, length $session->{text}) or die 'a session has ended';
	}
	return 1;
}

sub ask
{
	my ($session, $text) = @_;
	give($session, $text);
	answered($session, undef);
	return $session->{text} =~ s/\n\z//r;
}

# settle SESSION - waits until its statement has ended or waits for another session
#
# To wait for anybody else, such as a review, is told: nobody should.  Who waits
# is stopped, and cannot go on before it is his turn.
sub settle
{
	my $session = shift;
	my $pids = join(',', map { $_->{pid} } @sessions);
	until (answered($session, 0.002))
	{
		my $who = ask($control, "SELECT CASE WHEN pg_isolation_test_session_is_blocked($session->{pid}, '{$pids}') THEN 'session'
			WHEN pg_blocking_pids($session->{pid}) <> '{}' THEN 'stranger' END;");
		tell_line($session->{pid}, 'waits for a stranger') if $who eq 'stranger';
		next if $who ne 'session';
		kill 'STOP', $session->{pid};
		return $session->{waits} = 1;
	}
	return $session->{waits} = 0;
}

# waiting SQL - the first of the sessions that wait of which this says so
sub waiting
{
	my $sql = shift;
	my $pids = join(',', map { $_->{pid} } grep { $_->{waits} } @sessions) or return;
	my $pid = ask($control, "WITH RECURSIVE session AS (SELECT pid, n FROM unnest('{$pids}'::int[]) WITH ORDINALITY AS s (pid, n)), $sql");
	return (grep { $_->{pid} eq $pid } @sessions)[0];
}

# go_on - let those go on that need not wait any more, one after the other
#
# Of those that the end of a transaction lets go either may be faster.  Nor does
# time choose whom a deadlock ends.
sub go_on
{
	my ($free, $victim);
	while (1)
	{
		$free = waiting('f AS (SELECT * FROM session WHERE pg_blocking_pids(pid) = $${}$$) SELECT pid FROM f ORDER BY n LIMIT 1;');
		$victim = $free ? undef : waiting('w AS (SELECT n, pid, unnest(pg_blocking_pids(pid)) AS other FROM session),
			r AS (SELECT * FROM w UNION SELECT r.n, r.pid, w.other FROM r JOIN w ON w.pid = r.other)
			SELECT pid FROM r WHERE pid = other ORDER BY n DESC LIMIT 1;');
		return unless $free || $victim;
		ask($control, "SELECT pg_cancel_backend($victim->{pid});") if $victim;
		kill 'CONT', ($free || $victim)->{pid};
		if ($free) { settle($free) }
		else
		{
			answered($victim, undef);
			$victim->{waits} = 0;
			$victim->{text} =~ s/57014/deadlock/;
		}
	}
}

# tell_line NUMBER WHAT - a line of the transcript
sub tell_line
{
	my ($number, $what) = @_;
	printf "%d %d: %s\n", ++$step, $number, $what =~ s/\n/ | /gr;
}

# one transaction of an ORM: reads and locks what it will write, row by row, or many at once
sub transaction
{
	my @plan = ("BEGIN ISOLATION LEVEL $level");
	for (0 .. 1 + roll(3))
	{
		my $k = key();
		my @more = pick(
			sub { "SELECT id, visits, owner FROM crm.accounts WHERE id = $k FOR UPDATE", 'UPDATE crm.accounts SET visits = ' . roll(101) . ", note = 'seen' WHERE id = $k" },
			sub { map { 'UPDATE crm.accounts SET visits = ' . roll(101) . " WHERE id = $_" } uniq(map { key() } 1 .. 3) },
			sub { 'SAVEPOINT orm', statement('accounts'), pick('RELEASE SAVEPOINT orm', 'ROLLBACK TO SAVEPOINT orm') },
			sub { 'SELECT count(*), sum(visits) FROM crm.accounts WHERE id BETWEEN ' . $k . " AND $k + 5", statement('accounts') },
			sub { 'INSERT INTO crm.deals VALUES ' . join(',', map { "($_, $k, " . roll(90000) . ", 'won')" } uniq(map { 1 + roll(700) } 1 .. 3)) . ' ON CONFLICT (id) DO UPDATE SET amount = excluded.amount' },
			sub { "SELECT id FROM crm.accounts WHERE id = $k FOR UPDATE NOWAIT", statement('accounts', 'deals') },
			sub { statement('accounts', 'deals') },
			sub { "INSERT INTO crm.activities (account_id, type, created_at) VALUES ($k, 'web', '2026-11-01'), (" . key() . ", 'mail', '2026-11-02')" })->();
		push @plan, @more;
	}
	return (@plan, chance(0.1) ? 'ROLLBACK' : 'COMMIT');
}

END { kill 'CONT', map { $_->{pid} } @sessions if @sessions }

while (1)
{
	my @free = grep { !$sessions[$_]{waits} } 0 .. $#sessions;
	my @waiting = grep { $sessions[$_]{waits} } 0 .. $#sessions;
	for (@free)
	{
		$sessions[$_]{plan} = [transaction()] if !@{ $sessions[$_]{plan} } && $transactions-- > 0;
	}
	@free = grep { @{ $sessions[$_]{plan} } } @free;
	last unless @free;

	my $number = pick(@free);
	my $session = $sessions[$number];
	my $text = shift @{ $session->{plan} };
	give($session, "$text;");
	settle($session);
	go_on();
	tell_line($number, "$text => " . ($session->{waits} ? 'waits' : $session->{text}));
	for (grep { !$sessions[$_]{waits} } @waiting)
	{
		tell_line($_, "goes on => $sessions[$_]{text}");
	}
}
