#!/usr/bin/perl
#
# test/conflicts/sessions.pl SEED TRANSACTIONS LEVEL
#	  Four sessions of an ORM, in an order that only the seed decides; prints
#	  what each was answered.
#
# One statement is given at a time.  It is waited for until it has ended or
# waits for a lock; a session that waits is left alone until the server says
# that it does not wait any more.  So two databases with the same rows give the
# same transcript, unless something in one of them waits, fails or counts
# otherwise.
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

# settled SESSION - waits until its statement has ended or waits for another session
#
# To wait for anybody else, such as a review, is told: nobody should.
sub settled
{
	my $session = shift;
	my $pids = join(',', map { $_->{pid} } @sessions);
	until (answered($session, 0.002))
	{
		my $who = ask($control, "SELECT CASE WHEN pg_isolation_test_session_is_blocked($session->{pid}, '{$pids}') THEN 'session'
			WHEN pg_blocking_pids($session->{pid}) <> '{}' THEN 'stranger' END;");
		tell_line($session->{pid}, 'waits for a stranger') if $who eq 'stranger';
		$session->{waits} = $who eq 'session';
		return 0 if $session->{waits};
	}
	$session->{waits} = 0;
	return 1;
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

while (1)
{
	my @free = grep { !$sessions[$_]{waits} } 0 .. $#sessions;
	for (@free)
	{
		$sessions[$_]{plan} = [transaction()] if !@{ $sessions[$_]{plan} } && $transactions-- > 0;
	}
	@free = grep { @{ $sessions[$_]{plan} } } @free;
	last unless @free || grep { $_->{waits} } @sessions;

	if (@free)
	{
		my $number = pick(@free);
		my $session = $sessions[$number];
		my $text = shift @{ $session->{plan} };
		give($session, "$text;");
		tell_line($number, $text . ' => ' . (settled($session) ? $session->{text} : 'waits'));
	}
	# whoever waited may have been let go
	for my $number (grep { $sessions[$_]{waits} } 0 .. $#sessions)
	{
		tell_line($number, "goes on => $sessions[$number]{text}") if settled($sessions[$number]);
	}
}
