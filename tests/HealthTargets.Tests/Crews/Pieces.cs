using HealthTargets.Crews;

namespace HealthTargets.Tests.Crews;

/// <summary>A crew whose pieces are whatever a test says.</summary>
internal sealed class Pieces(
    int count, Action<int, int> run, Action<double>? hear = null, CancellationToken cancellation = default)
    : Crew(count, count, hear is null ? null : new Listener(hear), cancellation)
{
    public int Share { get; init; } = 1;

    public bool IsDown => IsOver;

    public new void Run(int threads) => base.Run(threads);

    protected override void Do(int piece, int thread)
    {
        run(piece, thread);
        Tell(1);
    }

    protected override int ShareAt(int next) => Share;

    private sealed class Listener(Action<double> hear) : IProgress<double>
    {
        public void Report(double value) => hear(value);
    }
}
