using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Functions of spans of time.</summary>
internal static class SpanFunctions
{
    private const string Owner = nameof(FactKind.TimeSpan);

    /// <summary>Adds the properties.</summary>
    internal static void AddProperties(FunctionTable table) => table.Add(
        Owner,
        Function.Of<TimeSpan, int>("Days", span => span.Days),
        Function.Of<TimeSpan, int>("Hours", span => span.Hours),
        Function.Of<TimeSpan, int>("Minutes", span => span.Minutes),
        Function.Of<TimeSpan, int>("Seconds", span => span.Seconds),
        Function.Of<TimeSpan, int>("Milliseconds", span => span.Milliseconds),
        Function.Of<TimeSpan, long>("Ticks", span => span.Ticks),
        Function.Of<TimeSpan, double>("TotalDays", span => span.TotalDays),
        Function.Of<TimeSpan, double>("TotalHours", span => span.TotalHours),
        Function.Of<TimeSpan, double>("TotalMinutes", span => span.TotalMinutes),
        Function.Of<TimeSpan, double>("TotalSeconds", span => span.TotalSeconds),
        Function.Of<TimeSpan, double>("TotalMilliseconds", span => span.TotalMilliseconds));

    /// <summary>Adds the methods.</summary>
    internal static void AddMethods(FunctionTable table) => table.Add(
        Owner,
        Function.Of<TimeSpan, TimeSpan, TimeSpan>("Add", (span, other) => span.Add(other)),
        Function.Of<TimeSpan, TimeSpan, TimeSpan>("Subtract", (span, other) => span.Subtract(other)),
        Function.Of<TimeSpan, TimeSpan>("Negate", span => span.Negate()),
        Function.Of<TimeSpan, TimeSpan>("Duration", span => span.Duration()));

    /// <summary>Adds the functions of the type.</summary>
    internal static void AddStatics(FunctionTable table)
    {
        table.AddTo<TimeSpan>(
            Function.Of<double, TimeSpan>("FromDays", TimeSpan.FromDays),
            Function.Of<double, TimeSpan>("FromHours", TimeSpan.FromHours),
            Function.Of<double, TimeSpan>("FromMinutes", TimeSpan.FromMinutes),
            Function.Of<double, TimeSpan>("FromSeconds", TimeSpan.FromSeconds),
            Function.Of<double, TimeSpan>("FromMilliseconds", TimeSpan.FromMilliseconds),
            Function.Of<long, TimeSpan>("FromTicks", TimeSpan.FromTicks),
            Function.Of<TimeSpan, TimeSpan, int>("Compare", TimeSpan.Compare));
    }

    /// <summary>Adds the constants of the type.</summary>
    internal static void AddConstants(FunctionTable table)
    {
        table.AddTo<TimeSpan>(
            Function.Of("Zero", () => TimeSpan.Zero), Function.Of("MinValue", () => TimeSpan.MinValue),
            Function.Of("MaxValue", () => TimeSpan.MaxValue));
    }

    /// <summary>Adds what makes spans: <c>TimeSpan(1, 30, 0)</c>.</summary>
    internal static void AddMakers(FunctionTable table)
    {
        FactType whole = FactTypes.Of(FactKind.Int32);
        table.Add(
            Owner,
            Function.Of<int, int, int, TimeSpan>("TimeSpan", (hours, minutes, seconds) => new(hours, minutes, seconds)),
            Function.OfMany(
                "TimeSpan",
                [whole, whole, whole, whole],
                parts => new TimeSpan((int)parts[0]!, (int)parts[1]!, (int)parts[2]!, (int)parts[3]!)),
            Function.Of<long, TimeSpan>("TimeSpan", ticks => new TimeSpan(ticks)));
    }
}
