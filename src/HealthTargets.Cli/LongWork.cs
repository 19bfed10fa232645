using System.Runtime.InteropServices;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary>
/// Work that may take long: on a terminal a bar shows how far it has come once it has taken a while, and Ctrl-C ends it
/// in good order. Elsewhere it is a plain call. The results are the same.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="language">The language of what the bar says.</param>
internal sealed class LongWork(Terminal terminal, Language language)
{
    /// <summary>Gets how many threads may do it.</summary>
    public int Threads => terminal.Threads;

    /// <summary>Does some work.</summary>
    /// <param name="english">What is done, in English.</param>
    /// <param name="chinese">The same in Chinese.</param>
    /// <param name="work">The work; it tells how far it has come.</param>
    /// <exception cref="OperationCanceledException">Ctrl-C was pressed.</exception>
    public T Run<T>(string english, string chinese, Func<WorkProgress, T> work)
    {
        if (terminal.ProgressAfter is not { } delay)
        {
            return work(new WorkProgress(CancellationToken.None));
        }

        // What was written before must stand above the bar, which goes away when the work is done.
        terminal.Output.Flush();
        terminal.Error.Flush();
        using CancellationTokenSource stop = new();
        using ManualResetEventSlim done = new();
        WorkProgress progress = new(stop.Token);
        Thread watcher = new(() => Watch(language == Language.Chinese ? chinese : english, progress, stop, done, delay))
        {
            IsBackground = true,
        };
        watcher.Start();
        try
        {
            T result = work(progress);
            stop.Token.ThrowIfCancellationRequested();
            return result;
        }
        finally
        {
            done.Set();
            watcher.Join();
        }
    }

    // Short work never gets past the first line, so nothing of the library that draws is loaded for it.
    private void Watch(
        string title, WorkProgress progress, CancellationTokenSource stop, ManualResetEventSlim done, TimeSpan delay)
    {
        if (done.Wait(delay))
        {
            return;
        }

        // The second Ctrl-C ends the process as it always does, should the work not come to a place where it can stop.
        using PosixSignalRegistration registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        });
        WorkBar.Draw(terminal.Error, title, progress, done);
    }
}
