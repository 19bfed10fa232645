namespace HealthTargets.Tests.Crews;

public sealed class CrewTests
{
    [Fact]
    public void Each_piece_is_done_once_whatever_the_threads_and_the_shares()
    {
        for (int threads = 0; threads <= 4; threads++)
        {
            for (int share = 1; share <= 3; share++)
            {
                int[] times = new int[100];
                new Pieces(100, (piece, _) => Interlocked.Increment(ref times[piece])) { Share = share }.Run(threads);
                Assert.All(times, time => Assert.Equal(1, time));
            }
        }
    }

    [Fact]
    public void No_two_threads_have_the_same_number()
    {
        int[] owners = new int[3];
        using Barrier together = new(3);
        new Pieces(3, (_, thread) =>
        {
            // Nobody goes on before all three are here.
            together.SignalAndWait();
            Interlocked.CompareExchange(ref owners[thread], Environment.CurrentManagedThreadId, 0);
        }).Run(3);

        Assert.Equal(3, owners.Distinct().Count());
        Assert.DoesNotContain(0, owners);
        Assert.Equal(Environment.CurrentManagedThreadId, owners[0]);
    }

    [Fact]
    public void What_another_thread_throws_first_reaches_the_caller_with_its_stack_and_ends_the_work()
    {
        using ManualResetEventSlim failed = new();
        int after = 0;
        Pieces crew = new(1000, (_, thread) =>
        {
            if (thread == 1)
            {
                failed.Set();
                ThrowAtPiece();
            }

            failed.Wait();
            Interlocked.Increment(ref after);
        });

        TimeoutException thrown = Assert.Throws<TimeoutException>(() => crew.Run(2));
        Assert.Contains(nameof(ThrowAtPiece), thrown.StackTrace, StringComparison.Ordinal);
        Assert.True(crew.IsDown);
        Assert.InRange(after, 0, 999);
    }

    [Fact]
    public void What_the_caller_throws_ends_the_work_of_the_others()
    {
        using ManualResetEventSlim joined = new();
        Pieces crew = null!;
        crew = new(1000, (_, thread) =>
        {
            if (thread == 0)
            {
                joined.Wait();
                ThrowAtPiece();
            }

            joined.Set();
            SpinWait.SpinUntil(() => crew.IsDown);
        });

        Assert.Throws<TimeoutException>(() => crew.Run(2));
    }

    [Fact]
    public void Who_is_stopped_with_pieces_left_says_so()
    {
        for (int threads = 1; threads <= 3; threads++)
        {
            using CancellationTokenSource stop = new();
            int done = 0;
            Pieces crew = new(100, (_, _) => StopAt(stop, ref done, 5), null, stop.Token);

            OperationCanceledException thrown = Assert.Throws<OperationCanceledException>(() => crew.Run(threads));
            Assert.Equal(stop.Token, thrown.CancellationToken);
            Assert.InRange(done, 5, 5 + threads - 1);
        }
    }

    [Fact]
    public void Who_is_stopped_at_the_last_piece_is_done()
    {
        using CancellationTokenSource stop = new();
        int done = 0;
        new Pieces(5, (_, _) => StopAt(stop, ref done, 5), null, stop.Token).Run(1);

        Assert.Equal(5, done);
        Assert.Throws<OperationCanceledException>(() => new Pieces(0, (_, _) => { }, null, stop.Token).Run(1));
    }

    [Fact]
    public void The_share_that_is_done_is_told_and_what_the_listener_throws_is_thrown()
    {
        List<double> told = [];
        new Pieces(4, (_, _) => { }, told.Add).Run(1);
        Assert.Equal([0.25, 0.5, 0.75, 1], told);

        Pieces broken = new(4, (_, _) => { }, share => throw new TimeoutException());
        Assert.Throws<TimeoutException>(() => broken.Run(2));
    }

    private static void ThrowAtPiece() => throw new TimeoutException();

    private static void StopAt(CancellationTokenSource stop, ref int done, int last)
    {
        if (Interlocked.Increment(ref done) == last)
        {
            stop.Cancel();
        }
    }
}
