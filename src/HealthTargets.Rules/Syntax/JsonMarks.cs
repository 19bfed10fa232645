using System.Text;

namespace HealthTargets.Rules.Syntax;

/// <summary>The marks of a Chinese or typographic keyboard that look like JSON's own.</summary>
internal static class JsonMarks
{
    /// <summary>Returns the mark of JSON that a full-width or typographic one stands for, or null.</summary>
    internal static char? MeantBy(Rune rune) => rune.Value switch
    {
        '“' or '”' or '„' or '‟' or '＂' or '‘' or '’' or '＇' or '「' or '」' or '『' or '』' or '«' or '»' => '"',
        '，' or '、' or '；' => ',',
        '：' or '∶' or '﹕' => ':',
        '｛' => '{',
        '｝' => '}',
        '［' or '【' or '〔' => '[',
        '］' or '】' or '〕' => ']',
        '－' or '−' or '–' or '—' => '-',
        '．' => '.',
        '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u200B' or '\uFEFF' => ' ',
        _ => null,
    };

    /// <summary>Tells whether a character is a full-width digit.</summary>
    internal static bool IsFullWidthDigit(Rune rune) => rune.Value is >= '０' and <= '９';

    /// <summary>Tells whether a character can be part of a word without quotes.</summary>
    internal static bool IsWordPart(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '-' or '.' or '$';
}
