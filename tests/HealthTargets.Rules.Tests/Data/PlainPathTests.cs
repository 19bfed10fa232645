using System.Text;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Data.Plain;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Tests.Data;

/// <summary>Plain files take the short way: only rows with new names are read the long way.</summary>
public sealed class PlainPathTests
{
    private const int Units = 300;
    private const int Rows = 2 * Units * 5;

    // Each row with a name that was not there before: 300 units; with the first of them one indicator and period, then
    // one more indicator and four more periods.
    private const int New = Units + 1 + 4;

    [Theory]
    [InlineData("indicator,unit,period,value", "\n")]
    [InlineData("indicator,unit,period,value", "\r\n")]
    [InlineData("indicator,unit,period,value,numerator,denominator,category,source", "\n")]
    [InlineData("value,period,note,unit,indicator", "\r\n")]
    [InlineData("\uFEFFperiod,indicator,value,unit,status", "\n")]
    public void Rows_whose_names_are_known_are_read_the_short_way(string header, string lineBreak) =>
        Assert.Equal((Rows, New), Read(File(header, lineBreak, InOrder()), null));

    [Fact]
    public void Rows_in_any_order_are_read_the_short_way()
    {
        (int, int, int)[] rows = [.. InOrder()];
        new Random(7).Shuffle(rows);
        (int read, int taught) = Read(File("indicator,unit,period,value", "\n", rows), null);
        Assert.Equal(Rows, read);
        Assert.InRange(taught, Units, New);
    }

    [Fact]
    public void The_last_row_needs_no_line_break_and_is_the_only_one_that_is_read_the_long_way_for_it()
    {
        byte[] file = File("indicator,unit,period,value", "\n", InOrder());
        Assert.Equal((Rows, New + 1), Read(file[..^1], null));
    }

    [Fact]
    public void Quoted_names_are_learned_and_quoted_rows_read_the_long_way()
    {
        string quoted = Encoding.UTF8.GetString(File("indicator,unit,period,value", "\n", InOrder()))
            .Replace(",2012,", ",\"2012\",", StringComparison.Ordinal);
        Assert.Equal((Rows, New + Rows / 5 - 1), Read(Encoding.UTF8.GetBytes(quoted), null));
    }

    [Fact]
    public void Names_longer_than_a_vector_are_read_the_short_way()
    {
        string text = Encoding.UTF8.GetString(File("indicator,unit,period,value", "\n", InOrder()))
            .Replace(",unit ", ",a clinic whose name is longer than any vector ", StringComparison.Ordinal);
        Assert.Equal((Rows, New), Read(Encoding.UTF8.GetBytes(text), null));
    }

    // After 64 units of the tree the other 236 are known.
    [Fact]
    public void Units_of_a_tree_need_not_be_learned_one_by_one()
    {
        OrgUnitTree tree = OrgUnitTree.Build(
            Enumerable.Range(0, Units).Select(unit => new OrgUnit { Id = new OrgUnitId($"unit {unit}") }));
        Assert.Equal((Rows, New - (Units - 64)), Read(File("indicator,unit,period,value", "\n", InOrder()), tree));
    }

    // The number ends a line, stands within it, or has blanks behind it.
    [Theory]
    [InlineData("""{"indicator":"i*","unit":"unit *","period":"*","value":*}""")]
    [InlineData("""{"value":*,"indicator":"i*","unit":"unit *","period":"*"}""")]
    [InlineData("""{ "value": * , "indicator": "i*", "unit": "unit *", "period": "*", "category": null }""")]
    [InlineData("""{"Indicator":"i*","UNIT":"unit *","period":"*","value":"*"}""")]
    [InlineData("""{"indicator":"i*","unit":"unit * of a very long name for a unit","period":"*","value":*}""")]
    public void Lines_of_json_whose_names_are_known_are_read_the_short_way(string form)
    {
        StringBuilder text = new();
        foreach ((int indicator, int unit, int period) in InOrder())
        {
            text.Append(form
                .Replace("i*", $"i{indicator}", StringComparison.Ordinal)
                .Replace("unit *", $"unit {unit}", StringComparison.Ordinal)
                .Replace("\"*\"", $"\"{period}\"", StringComparison.Ordinal)
                .Replace("*", $"{unit}.{period}", StringComparison.Ordinal)).Append('\n');
        }

        Assert.Equal((Rows, New), Read(Encoding.UTF8.GetBytes(text.ToString()), null, "rows.jsonl"));
    }

    // In any of 24 orders, with periods as numbers, parts, and what is not there as null, as nothing or left out.
    [Fact]
    public void Lines_of_json_in_many_shapes_are_read_the_short_way()
    {
        Random random = new(5);
        StringBuilder text = new();
        foreach ((int indicator, int unit, int period) in InOrder())
        {
            string[] members =
            [
                $"\"indicator\":\"i{indicator}\"", $"\"unit\":\"unit {unit}\"", $"\"period\":{period}",
                random.Next(4) switch
                {
                    0 => "\"numerator\":3,\"value\":null,\"denominator\":17",
                    1 => "\"value\":\"\",\"lower\":null",
                    _ => $"\"value\":-{unit}.{period}",
                },
            ];
            random.Shuffle(members);
            text.Append('{').AppendJoin(',', members).Append(random.Next(2) == 0 ? "}\r\n" : "}\n");
        }

        Assert.Equal((Rows, New), Read(Encoding.UTF8.GetBytes(text.ToString()), null, "rows.jsonl"));
    }

    // Each tenth line says more or is no JSON: only these are read the long way.
    [Theory]
    [InlineData(",\"source\":\"a book\"}\n", 0)]
    [InlineData("e1}\n", 0)]
    [InlineData("x}\n", 1)]
    [InlineData("}\n\n", -1)]
    public void Lines_of_json_that_are_not_plain_leave_the_others_on_the_short_way(string end, int bad)
    {
        StringBuilder text = new();
        foreach ((int index, (int Indicator, int Unit, int Period) row) in InOrder().Index())
        {
            text.Append($"{{\"indicator\":\"i{row.Indicator}\",\"unit\":\"unit {row.Unit}\",")
                .Append($"\"period\":\"{row.Period}\",\"value\":{index}").Append(index % 10 == 7 ? end : "}\n");
        }

        (int read, int taught) = Read(Encoding.UTF8.GetBytes(text.ToString()), null, "rows.jsonl");
        Assert.Equal(Rows, read);
        int notPlain = bad == 0 ? Rows / 10 : 0;
        Assert.InRange(taught, New, New + notPlain);
    }

    private static IEnumerable<(int Indicator, int Unit, int Period)> InOrder() =>
        from indicator in Enumerable.Range(0, 2)
        from unit in Enumerable.Range(0, Units)
        from period in Enumerable.Range(2010, 5)
        select (indicator, unit, period);

    private static byte[] File(
        string header, string lineBreak, IEnumerable<(int Indicator, int Unit, int Period)> rows)
    {
        StringBuilder text = new(header + lineBreak);
        string[] columns = header.TrimStart('\uFEFF').Split(',');
        foreach ((int indicator, int unit, int period) in rows)
        {
            text.AppendJoin(',', columns.Select(column => column switch
            {
                "indicator" => $"indicator-{indicator}",
                "unit" => $"unit {unit}",
                "period" => $"{period}",
                "value" => $"{unit}.{period}",
                "note" => "anything",
                _ => "",
            })).Append(lineBreak);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Returns how many rows were read, and how many of them the long way.</summary>
    private static (int Read, int Taught) Read(byte[] bytes, OrgUnitTree? units, string name = "rows.csv")
    {
        DiagnosticBag bag = new();
        ObservationTableBuilder table = new(units);
        KnownNames names = new();
        ObservationBinder binder = new(null, units, bag);
        RowLearner learner = new(names, null, units, table);
        int taught = 0;
        RowCount count = FileRows.Read(
            DataFile.FromBytes(name, bytes),
            ObservationColumn.All,
            bag,
            row =>
            {
                taught++;
                Observation observation = binder.Bind(row)!;
                table.Add(observation);
                learner.Learn(row, observation);
                return true;
            },
            new PlainRows(names, table, table.File(name), threads: 1));
        Assert.Equal(count.Read - count.Rejected, table.Build().Count);
        return (count.Read, taught);
    }
}
