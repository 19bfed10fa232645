using System.Globalization;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Functions of dates and times. None of them reads the clock or the time zone.</summary>
internal static class DateFunctions
{
    /// <summary>Adds the properties of values.</summary>
    internal static void AddProperties(FunctionTable table)
    {
        table.Add(
            nameof(FactKind.DateTime),
            Function.Of<DateTime, int>("Year", date => date.Year),
            Function.Of<DateTime, int>("Month", date => date.Month),
            Function.Of<DateTime, int>("Day", date => date.Day),
            Function.Of<DateTime, int>("Hour", date => date.Hour),
            Function.Of<DateTime, int>("Minute", date => date.Minute),
            Function.Of<DateTime, int>("Second", date => date.Second),
            Function.Of<DateTime, int>("Millisecond", date => date.Millisecond),
            Function.Of<DateTime, int>("Microsecond", date => date.Microsecond),
            Function.Of<DateTime, int>("Nanosecond", date => date.Nanosecond),
            Function.Of<DateTime, int>("DayOfYear", date => date.DayOfYear),
            Function.Of<DateTime, long>("Ticks", date => date.Ticks),
            Function.Of<DateTime, DateTime>("Date", date => date.Date),
            Function.Of<DateTime, TimeSpan>("TimeOfDay", date => date.TimeOfDay),
            Function.Of<DateTime, DayOfWeek>("DayOfWeek", date => date.DayOfWeek),
            Function.Of<DateTime, DateTimeKind>("Kind", date => date.Kind));
        table.Add(
            nameof(FactKind.DateTimeOffset),
            Function.Of<DateTimeOffset, int>("Year", date => date.Year),
            Function.Of<DateTimeOffset, int>("Month", date => date.Month),
            Function.Of<DateTimeOffset, int>("Day", date => date.Day),
            Function.Of<DateTimeOffset, int>("Hour", date => date.Hour),
            Function.Of<DateTimeOffset, int>("Minute", date => date.Minute),
            Function.Of<DateTimeOffset, int>("Second", date => date.Second),
            Function.Of<DateTimeOffset, int>("DayOfYear", date => date.DayOfYear),
            Function.Of<DateTimeOffset, int>("Millisecond", date => date.Millisecond),
            Function.Of<DateTimeOffset, long>("Ticks", date => date.Ticks),
            Function.Of<DateTimeOffset, DateTime>("Date", date => date.Date),
            Function.Of<DateTimeOffset, DateTime>("DateTime", date => date.DateTime),
            Function.Of<DateTimeOffset, DateTime>("UtcDateTime", date => date.UtcDateTime),
            Function.Of<DateTimeOffset, TimeSpan>("Offset", date => date.Offset),
            Function.Of<DateTimeOffset, TimeSpan>("TimeOfDay", date => date.TimeOfDay),
            Function.Of<DateTimeOffset, DayOfWeek>("DayOfWeek", date => date.DayOfWeek));
        table.Add(
            nameof(FactKind.DateOnly),
            Function.Of<DateOnly, int>("Year", date => date.Year),
            Function.Of<DateOnly, int>("Month", date => date.Month),
            Function.Of<DateOnly, int>("Day", date => date.Day),
            Function.Of<DateOnly, int>("DayOfYear", date => date.DayOfYear),
            Function.Of<DateOnly, int>("DayNumber", date => date.DayNumber),
            Function.Of<DateOnly, DayOfWeek>("DayOfWeek", date => date.DayOfWeek));
        table.Add(
            nameof(FactKind.TimeOnly),
            Function.Of<TimeOnly, int>("Hour", time => time.Hour),
            Function.Of<TimeOnly, int>("Minute", time => time.Minute),
            Function.Of<TimeOnly, int>("Second", time => time.Second));
        SpanFunctions.AddProperties(table);
    }

    /// <summary>Adds the methods of values.</summary>
    internal static void AddMethods(FunctionTable table)
    {
        table.Add(
            nameof(FactKind.DateTime),
            Function.Of<DateTime, double, DateTime>("AddDays", (date, days) => date.AddDays(days)),
            Function.Of<DateTime, double, DateTime>("AddHours", (date, hours) => date.AddHours(hours)),
            Function.Of<DateTime, double, DateTime>("AddMinutes", (date, minutes) => date.AddMinutes(minutes)),
            Function.Of<DateTime, double, DateTime>("AddSeconds", (date, seconds) => date.AddSeconds(seconds)),
            Function.Of<DateTime, double, DateTime>("AddMilliseconds", (date, span) => date.AddMilliseconds(span)),
            Function.Of<DateTime, double, DateTime>("AddMicroseconds", (date, span) => date.AddMicroseconds(span)),
            Function.Of<DateTime, long, DateTime>("AddTicks", (date, ticks) => date.AddTicks(ticks)),
            Function.Of<DateTime, double>("ToOADate", date => date.ToOADate()),
            Function.Of<DateTime, int, DateTime>("AddMonths", (date, months) => date.AddMonths(months)),
            Function.Of<DateTime, int, DateTime>("AddYears", (date, years) => date.AddYears(years)),
            Function.Of<DateTime, TimeSpan, DateTime>("Add", (date, span) => date.Add(span)),
            Function.Of<DateTime, TimeSpan, DateTime>("Subtract", (date, span) => date.Subtract(span)),
            Function.Of<DateTime, DateTime, TimeSpan>("Subtract", (date, other) => date.Subtract(other)),
            Function.Of<DateTime, string>("ToShortDateString", date => Text(date, "d")),
            Function.Of<DateTime, string>("ToLongDateString", date => Text(date, "D")));
        table.Add(
            nameof(FactKind.DateTimeOffset),
            Function.Of<DateTimeOffset, double, DateTimeOffset>("AddDays", (date, days) => date.AddDays(days)),
            Function.Of<DateTimeOffset, double, DateTimeOffset>("AddHours", (date, hours) => date.AddHours(hours)),
            Function.Of<DateTimeOffset, int, DateTimeOffset>("AddMonths", (date, months) => date.AddMonths(months)),
            Function.Of<DateTimeOffset, int, DateTimeOffset>("AddYears", (date, years) => date.AddYears(years)),
            Function.Of<DateTimeOffset, double, DateTimeOffset>("AddMinutes", (date, span) => date.AddMinutes(span)),
            Function.Of<DateTimeOffset, double, DateTimeOffset>("AddSeconds", (date, span) => date.AddSeconds(span)),
            Function.Of<DateTimeOffset, TimeSpan, DateTimeOffset>("Add", (date, span) => date.Add(span)),
            Function.Of<DateTimeOffset, TimeSpan, DateTimeOffset>("Subtract", (date, span) => date.Subtract(span)),
            Function.Of<DateTimeOffset, DateTimeOffset, TimeSpan>("Subtract", (date, other) => date.Subtract(other)),
            Function.Of<DateTimeOffset, TimeSpan, DateTimeOffset>("ToOffset", (date, span) => date.ToOffset(span)),
            Function.Of<DateTimeOffset, long>("ToUnixTimeSeconds", date => date.ToUnixTimeSeconds()),
            Function.Of<DateTimeOffset, long>("ToUnixTimeMilliseconds", date => date.ToUnixTimeMilliseconds()),
            Function.Of<DateTimeOffset, DateTimeOffset>("ToUniversalTime", date => date.ToUniversalTime()));
        table.Add(
            nameof(FactKind.DateOnly),
            Function.Of<DateOnly, int, DateOnly>("AddDays", (date, days) => date.AddDays(days)),
            Function.Of<DateOnly, int, DateOnly>("AddMonths", (date, months) => date.AddMonths(months)),
            Function.Of<DateOnly, int, DateOnly>("AddYears", (date, years) => date.AddYears(years)),
            Function.Of<DateOnly, TimeOnly, DateTime>("ToDateTime", (date, time) => date.ToDateTime(time)));
        AddCompared<DateTime>(table, FactKind.DateTime);
        AddCompared<DateTimeOffset>(table, FactKind.DateTimeOffset);
        AddCompared<DateOnly>(table, FactKind.DateOnly);
        AddCompared<TimeOnly>(table, FactKind.TimeOnly);
        AddCompared<TimeSpan>(table, FactKind.TimeSpan);
        AddCompared<Guid>(table, FactKind.Guid);
        SpanFunctions.AddMethods(table);
    }

    /// <summary>Adds the functions of types.</summary>
    internal static void AddStatics(FunctionTable table)
    {
        AddParse<DateTime>(table);
        AddParse<DateTimeOffset>(table);
        AddParse<DateOnly>(table);
        AddParse<TimeOnly>(table);
        AddParse<TimeSpan>(table);
        table.AddTo<DateTime>(
            Function.Of<string, string, DateTime>("ParseExact", ReadExact),
            Function.Of<string, string, object?, DateTime>("ParseExact", (text, format, _) =>
                ReadExact(text, format)),
            Function.Of<int, bool>("IsLeapYear", DateTime.IsLeapYear),
            Function.Of<int, int, int>("DaysInMonth", DateTime.DaysInMonth),
            Function.Of<DateTime, DateTime, int>("Compare", DateTime.Compare));

        table.AddTo<DateOnly>(
            Function.Of<DateTime, DateOnly>("FromDateTime", DateOnly.FromDateTime),
            Function.Of<int, DateOnly>("FromDayNumber", DateOnly.FromDayNumber));

        SpanFunctions.AddStatics(table);
    }

    /// <summary>Adds the constants of types.</summary>
    internal static void AddConstants(FunctionTable table)
    {
        table.AddTo<DateTime>(
            Function.Of("MinValue", () => DateTime.MinValue), Function.Of("MaxValue", () => DateTime.MaxValue),
            Function.Of("UnixEpoch", () => DateTime.UnixEpoch));

        table.AddTo<DateTimeOffset>(
            Function.Of("MinValue", () => DateTimeOffset.MinValue),
            Function.Of("MaxValue", () => DateTimeOffset.MaxValue));

        table.AddTo<DateOnly>(
            Function.Of("MinValue", () => DateOnly.MinValue), Function.Of("MaxValue", () => DateOnly.MaxValue));

        table.AddTo<TimeOnly>(
            Function.Of("MinValue", () => TimeOnly.MinValue), Function.Of("MaxValue", () => TimeOnly.MaxValue));

        SpanFunctions.AddConstants(table);
    }

    /// <summary>Adds what makes values: <c>DateTime(2026, 3, 31)</c>.</summary>
    internal static void AddMakers(FunctionTable table)
    {
        FactType whole = FactTypes.Of(FactKind.Int32);
        table.Add(
            "DateTime",
            Function.Of<int, int, int, DateTime>("DateTime", (year, month, day) => new DateTime(year, month, day)),
            Function.OfMany(
                "DateTime",
                [whole, whole, whole, whole, whole, whole],
                parts => new DateTime(
                    (int)parts[0]!, (int)parts[1]!, (int)parts[2]!, (int)parts[3]!, (int)parts[4]!, (int)parts[5]!)),
            Function.Of<long, DateTime>("DateTime", ticks => new DateTime(ticks)));
        table.Add(
            "DateOnly",
            Function.Of<int, int, int, DateOnly>("DateOnly", (year, month, day) => new DateOnly(year, month, day)));
        table.Add(
            "TimeOnly",
            Function.Of<int, int, TimeOnly>("TimeOnly", (hour, minute) => new TimeOnly(hour, minute)),
            Function.Of<int, int, int, TimeOnly>("TimeOnly", (hour, minute, second) => new(hour, minute, second)));
        table.Add(
            "DateTimeOffset",
            Function.Of<DateTime, TimeSpan, DateTimeOffset>("DateTimeOffset", (date, offset) => new(date, offset)));
        SpanFunctions.AddMakers(table);
    }

    /// <summary>Reads a text as a date or time.</summary>
    /// <exception cref="FaultException">It is none.</exception>
    internal static T Read<T>(string text) =>
        TextValues.TryRead(FactTypes.Find(typeof(T))!, text, out object? found)
            ? (T)found!
            : throw new FaultException(FaultKind.BadText, 0, $"\"{text}\" is no {typeof(T).Name}");

    private static DateTime ReadExact(string text, string format) => DateTime.ParseExact(
        text, format, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault);

    private static string Text(IFormattable value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);

    private static void AddParse<T>(FunctionTable table)
        where T : struct
    {
        table.AddTo<T>(
            Function.Of<string, T>("Parse", Read<T>),
            Function.Of<string?, bool>("TryParse", text =>
                text is not null && TextValues.TryRead(FactTypes.Find(typeof(T))!, text, out _)));
    }

    private static void AddCompared<T>(FunctionTable table, FactKind kind)
        where T : struct, IComparable<T>, IEquatable<T>, IFormattable => table.Add(
            kind.ToString(),
            Function.Of<T, T, int>("CompareTo", (value, other) => value.CompareTo(other)),
            Function.Of<T, T, bool>("Equals", (value, other) => value.Equals(other)),
            Function.Of<T, string, string>("ToString", (value, format) => Text(value, format)));
}
