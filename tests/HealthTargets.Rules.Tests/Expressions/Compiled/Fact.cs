namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>An input with a member of each type, as the recorded expressions know it.</summary>
internal sealed class Fact
{
    public readonly int Fld = 9;

    public static int StaticProp => 42;

    public int I { get; init; } = 5;

    public int Zero { get; init; }

    public long L { get; init; } = 7;

    public uint UI { get; init; } = 3;

    public ulong UL { get; init; } = 4;

    public byte By { get; init; } = 200;

    public short Sh { get; init; } = 300;

    public double D { get; init; } = 2.5;

    public float F { get; init; } = 1.5f;

    public decimal M { get; init; } = 1.5m;

    public double Nan { get; init; } = double.NaN;

    public int Num { get; init; } = 96;

    public int Den { get; init; } = 100;

    public int? NI { get; init; }

    public int? NI5 { get; init; } = 5;

    public double? ND { get; init; }

    public decimal? NM { get; init; }

    public bool? NB { get; init; }

    public string S { get; init; } = "abc";

    public string S2 { get; init; } = "ABC";

    public string Empty { get; init; } = "";

    public string? SNull { get; init; }

    public string SNum { get; init; } = "12";

    public char Ch { get; init; } = 'x';

    public bool B { get; init; } = true;

    public bool B2 { get; init; }

    public DateTime Dt { get; init; } = new(2026, 3, 31);

    public DateTime Dt2 { get; init; } = new(2026, 12, 31);

    public DateTime? NDt { get; init; }

    public DateTimeOffset Dto { get; init; } = new(2026, 3, 31, 0, 0, 0, TimeSpan.Zero);

    public DateOnly DOnly { get; init; } = new(2026, 3, 31);

    public TimeSpan Ts { get; init; } = TimeSpan.FromDays(2);

    public Guid G { get; init; } = new("6f9619ff-8b86-d011-b42d-00c04fc964ff");

    public Level Lv { get; init; } = Level.Medium;

    public Level? NLv { get; init; }

    public object O { get; init; } = 5;

    public int[] Arr { get; init; } = [1, 2, 3];

    public List<int> List { get; init; } = [2, 3, 4];

    public List<int> EmptyList { get; init; } = [];

    public List<int>? ListNull { get; init; }

    public List<double> Dl { get; init; } = [1.5, 2.5];

    public List<string> Tags { get; init; } = ["a", "b"];

    public Child Child { get; init; } = new();

    public Child? NullChild { get; init; }

    public List<Child> Children { get; init; } =
        [new() { Name = "a", Score = 90.5m, Ok = true }, new() { Name = "b", Score = 70m, Ok = false }];

    public Dictionary<string, decimal> DictM { get; init; } = new() { ["a"] = 1.5m, ["b"] = 2m };

    public Dictionary<string, object> Dict { get; init; } = new() { ["n"] = 5, ["s"] = "x" };

    public static int StaticMethod(int value) => value + 1;

    public int Method() => Zero + 77;

    // As of a class without a namespace, which it was where the expressions were recorded.
    public override string ToString() => nameof(Fact);
}
