namespace HealthTargets.Rules.Comparing;

/// <summary>The progress of one of several equal parts of a work.</summary>
/// <param name="whole">Who hears of the whole.</param>
/// <param name="part">Which part it is, from 0.</param>
/// <param name="count">How many parts there are.</param>
internal sealed class ShareOfWork(IProgress<double> whole, int part, int count) : IProgress<double>
{
    /// <inheritdoc/>
    public void Report(double value) => whole.Report((part + value) / count);
}
