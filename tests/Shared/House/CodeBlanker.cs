using System.Text;

namespace HealthTargets.TestSupport.House;

/// <summary>
/// Replaces comments and the contents of strings by blanks, so that a search finds code only. The holes of
/// interpolated strings are code and stay. Line breaks and places stay as they are.
/// </summary>
internal sealed class CodeBlanker
{
    private readonly string text;
    private readonly StringBuilder code;
    private int at;

    private CodeBlanker(string text)
    {
        this.text = text;
        code = new StringBuilder(text);
    }

    /// <summary>Blanks a C# text.</summary>
    public static string Blank(string text)
    {
        CodeBlanker blanker = new(text);
        blanker.ReadCode(holeEnd: 0);
        return blanker.code.ToString();
    }

    // Reads to the end, or to the brackets that close a hole of an interpolated string.
    private void ReadCode(int holeEnd)
    {
        int depth = 0;
        while (at < text.Length)
        {
            if (StartsComment())
            {
                SkipComment();
            }
            else if (text[at] == '\'')
            {
                ReadCharacter();
            }
            else if (StartsText(out int dollars, out bool isVerbatim))
            {
                ReadText(dollars, isVerbatim);
            }
            else
            {
                depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
                if (holeEnd > 0 && depth < 0)
                {
                    at += holeEnd;
                    return;
                }

                at++;
            }
        }
    }

    private bool StartsComment() => Is("//") || Is("/*");

    private void SkipComment()
    {
        string end = Is("//") ? "\n" : "*/";
        int stop = text.IndexOf(end, at + 2, StringComparison.Ordinal);
        stop = stop < 0 ? text.Length : end == "\n" ? stop : stop + 2;
        Erase(stop);
    }

    private void ReadCharacter()
    {
        int stop = at + 1;
        while (stop < text.Length && text[stop] != '\'' && text[stop] != '\n')
        {
            stop += text[stop] == '\\' ? 2 : 1;
        }

        Erase(Math.Min(stop + 1, text.Length));
    }

    private bool StartsText(out int dollars, out bool isVerbatim)
    {
        int place = at;
        dollars = 0;
        isVerbatim = false;
        for (; place < text.Length && text[place] is '$' or '@'; place++)
        {
            dollars += text[place] == '$' ? 1 : 0;
            isVerbatim |= text[place] == '@';
        }

        return place < text.Length && text[place] == '"';
    }

    private void ReadText(int dollars, bool isVerbatim)
    {
        while (text[at] != '"')
        {
            at++;
        }

        int quotes = Run('"');
        if (quotes == 2)
        {
            at += 2;
            return;
        }

        bool isRaw = quotes >= 3;
        at += isRaw ? quotes : 1;
        while (at < text.Length)
        {
            int run = Run('"');
            if (isRaw ? run >= quotes : run > 0 && !(isVerbatim && run > 1))
            {
                at += isRaw ? run : 1;
                return;
            }

            ReadTextPart(dollars, isVerbatim, isRaw);
        }
    }

    private void ReadTextPart(int dollars, bool isVerbatim, bool isRaw)
    {
        int braces = dollars > 0 ? Run('{') : 0;
        bool isEscapedBrace = !isRaw && braces > 1;
        if (braces >= Math.Max(dollars, 1) && !isEscapedBrace)
        {
            at += braces;
            ReadCode(holeEnd: isRaw ? dollars : 1);
            return;
        }

        bool isPair = isEscapedBrace || Is("\"\"") || (text[at] == '\\' && !isVerbatim && !isRaw);
        Erase(Math.Min(at + (isPair && !(isRaw && Is("\"\"")) ? 2 : 1), text.Length));
    }

    private int Run(char sign)
    {
        int place = at;
        while (place < text.Length && text[place] == sign)
        {
            place++;
        }

        return place - at;
    }

    private bool Is(string sign) => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    private void Erase(int stop)
    {
        for (; at < stop; at++)
        {
            if (text[at] != '\n')
            {
                code[at] = ' ';
            }
        }
    }
}
