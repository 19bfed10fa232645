using System.Runtime.ExceptionServices;

namespace HealthTargets.Crews;

/// <summary>
/// Threads that do the pieces of one work: each takes the next ones when it is done with the last. The caller is one of
/// them, and does all of it where no other comes in time. Who does which piece is left to chance, so each has to write
/// to a place of its own.
/// </summary>
/// <param name="pieces">How many pieces there are. They are taken in order.</param>
/// <param name="parts">How many parts make the whole in what is told of the progress.</param>
/// <param name="progress">Who hears of the share that is done, from the threads that do it.</param>
/// <param name="cancellation">Stops all of them before their next piece.</param>
internal abstract class Crew(
    int pieces, long parts, IProgress<double>? progress, CancellationToken cancellation)
{
    private const int SpinsMax = 100;

    private readonly object gate = new();
    private int taken;
    private long done;
    private int joined;
    private int working;
    private bool isStopped;
    private ExceptionDispatchInfo? failure;

    /// <summary>
    /// Gets whether nothing more is to be done: somebody failed, or asked to stop. Pieces that take long look at it.
    /// </summary>
    protected bool IsOver
    {
        get
        {
            if (cancellation.IsCancellationRequested)
            {
                Volatile.Write(ref isStopped, true);
            }

            return Volatile.Read(ref isStopped) || Volatile.Read(ref failure) is not null;
        }
    }

    /// <summary>Does all pieces; done once.</summary>
    /// <param name="threads">How many threads there are at most; the caller is the first.</param>
    /// <exception cref="OperationCanceledException">It was stopped before it was done.</exception>
    /// <remarks>What a thread throws first is thrown again here, with its stack.</remarks>
    protected void Run(int threads)
    {
        cancellation.ThrowIfCancellationRequested();
        for (int i = 1; i < threads; i++)
        {
            ThreadPool.QueueUserWorkItem(static crew => crew.Join(), this, preferLocal: false);
        }

        Work(0);

        // Who has not begun by now finds nothing left to do.
        Await();
        failure?.Throw();
        if (isStopped)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Does a piece.</summary>
    /// <param name="piece">Which one.</param>
    /// <param name="thread">Which thread does it: 0 is the caller. No other has this number.</param>
    protected abstract void Do(int piece, int thread);

    /// <summary>Gets how many pieces a thread takes at once; one unless it is told otherwise.</summary>
    /// <param name="next">The first of them.</param>
    protected virtual int ShareAt(int next) => 1;

    /// <summary>Tells that some parts more of the whole are done.</summary>
    protected void Tell(int more) => progress?.Report((double)Interlocked.Add(ref done, more) / parts);

    private void Join()
    {
        Interlocked.Increment(ref working);
        Work(Interlocked.Increment(ref joined));
        if (Interlocked.Decrement(ref working) == 0)
        {
            lock (gate)
            {
                Monitor.PulseAll(gate);
            }
        }
    }

    // The others have one piece left each, most often a short one, so that sleeping at once would last longer.
    private void Await()
    {
        SpinWait wait = default;
        while (wait.Count < SpinsMax && Volatile.Read(ref working) > 0)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        lock (gate)
        {
            while (Volatile.Read(ref working) > 0)
            {
                Monitor.Wait(gate);
            }
        }
    }

    // A thread that fails must not take the process with it: the caller hears of it.
    private void Work(int thread)
    {
        try
        {
            while (TryTake(out int piece, out int end))
            {
                for (; piece < end; piece++)
                {
                    if (IsOver)
                    {
                        return;
                    }

                    Do(piece, thread);
                }
            }
        }
        catch (Exception problem)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(problem), null);
        }
    }

    private bool TryTake(out int piece, out int end)
    {
        while (true)
        {
            piece = Volatile.Read(ref taken);
            if (piece >= pieces)
            {
                end = piece;
                return false;
            }

            end = Math.Min(pieces, piece + ShareAt(piece));
            if (Interlocked.CompareExchange(ref taken, end, piece) == piece)
            {
                return true;
            }
        }
    }
}
