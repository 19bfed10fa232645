using System.Text;

namespace HealthTargets.Fuzz;

/// <summary>Makes inputs that no one would write of inputs that somebody did: bytes flipped, parts cut, doubled,
/// exchanged, tokens put in, brackets piled up.</summary>
public sealed class Mutation
{
    private const int LengthMax = 20_000;

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "{", "}", "[", "]", "(", ")", ",", ":", ";", "\"", "'", "\\", "\n", "\r\n", "\0", "\t", " ", "/*", "//", "#",
            "null", "true", "false", "0", "-0", "-1", "1e308", "1e-400", "99999999999999999999999999999", "0.1", "NaN",
            "Infinity", "\\u0000", "\\ud800", "，", "：", "“", "”", "％", "１２", "年", "月", "十四五", "一季度", "2021", "2021-Q1",
            "2021-13", "0000", "9999-12-31", "2021-W53", "FY2025@04", "YTD", "+", "-", "*", "/", "%", "&&", "||", "!", "==",
            "!=", "<=", ">=", "?", "=>", "x.", "it", "new", "iif(", "Math.Pow(", ".Where(", ".ToString()", "typeof", "[0]",
            "$(input1)", "\uFEFF", "\u202E", "\u0301", "😀", "atLeast", "$schema", "tests", "formula", "Rules", "Expression",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE4, 0xBD],
    ];

    private readonly Dice dice;
    private readonly IReadOnlyList<byte[]> seeds;

    public Mutation(ulong seed, IReadOnlyList<byte[]> seeds)
    {
        dice = new Dice(seed);
        this.seeds = seeds;
    }

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        List<byte> text = [.. Pick(seeds)];
        for (int changes = 1 + dice.Below(4); changes > 0; changes--)
        {
            Change(text);
        }

        return text.Count > LengthMax ? [.. text.Take(LengthMax)] : [.. text];
    }

    private void Change(List<byte> text)
    {
        int at = dice.Below(text.Count + 1);
        int length = dice.Below(Math.Min(text.Count - at, 1 + dice.Below(64)) + 1);
        switch (dice.Below(9))
        {
            case 0 when at < text.Count:
                text[at] ^= (byte)(1 << dice.Below(8));
                break;
            case 1 when at < text.Count:
                text[at] = (byte)dice.Below(256);
                break;
            case 2:
                text.RemoveRange(at, length);
                break;
            case 3:
                text.InsertRange(dice.Below(text.Count + 1), [.. text.GetRange(at, length)]);
                break;
            case 4:
                byte[] other = Pick(seeds);
                int from = dice.Below(other.Length + 1);
                text.InsertRange(at, other[from..(from + dice.Below(other.Length - from + 1))]);
                break;
            case 5:
                text.RemoveRange(at, text.Count - at);
                break;
            case 6 when dice.Below(20) == 0:
                Pile(text, at);
                break;
            default:
                text.RemoveRange(at, length / 4);
                text.InsertRange(at, Pick(Tokens));
                break;
        }
    }

    // Depth is what breaks readers that call themselves.
    private void Pile(List<byte> text, int at)
    {
        byte[] token = Pick(Tokens);
        for (int times = dice.Below(LengthMax / token.Length); times > 0; times--)
        {
            text.InsertRange(at, token);
        }
    }

    private byte[] Pick(IReadOnlyList<byte[]> from) => from[dice.Below(from.Count)];
}
