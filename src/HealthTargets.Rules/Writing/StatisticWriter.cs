using System.Diagnostics;
using HealthTargets.Methods;
using HealthTargets.Rules.Binding;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Writing;

/// <summary>Writes the statistics of methods.</summary>
internal sealed class StatisticWriter(PlanOutput output)
{
    /// <summary>Writes the property that names the kind, with its settings.</summary>
    internal void Write(Statistic statistic) => output.Object(NameOf(statistic), () =>
    {
        switch (statistic)
        {
            case Statistic.RecentTrend { Of: not TrendSubject.Values } trend:
                output.Text("of", PlanWords.TrendSubjects.WordFor(trend.Of));
                break;
            case Statistic.Interval { Of: not IntervalSubject.Proportion } interval:
                output.Text("of", PlanWords.IntervalSubjects.WordFor(interval.Of));
                break;
            case Statistic.QuantileGroup group:
                WritePeers(group.Peers);
                break;
            case Statistic.Pooled pooled:
                WritePeers(pooled.Peers);
                break;
            case Statistic.Benchmark benchmark:
                output.Text("unit", benchmark.Unit?.Value ?? "parent");
                break;
            default:
                break;
        }

        foreach (StatisticSetting setting in statistic.Settings())
        {
            MethodWriter.WriteNumber(output, setting.Name, setting.Value);
        }
    });

    private static string NameOf(Statistic statistic) => statistic switch
    {
        Statistic.ControlChart => "controlChart",
        Statistic.RecentTrend => "recentTrend",
        Statistic.LogTrend => "logTrend",
        Statistic.Interval => "interval",
        Statistic.QuantileGroup => "quantileGroup",
        Statistic.Pooled => "pooled",
        Statistic.Benchmark => "benchmark",
        _ => throw new UnreachableException(),
    };

    private void WritePeers(UnitSelection peers) => new SelectionWriter(output).Write("peers", peers);
}
