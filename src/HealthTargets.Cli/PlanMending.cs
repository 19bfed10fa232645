using System.Globalization;
using System.Text;
using HealthTargets.OrgUnits;
using HealthTargets.Rules;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary>Mends plan files on disk, or shows how they would be mended.</summary>
internal sealed class PlanMending(Terminal terminal, Language language, OrgUnitTree? units)
{
    /// <summary>Mends a file and says what was changed; false if it can't be written.</summary>
    public bool Mend(string file)
    {
        if (PlanFix.FixFile(file, units) is not { Fixes.Count: > 0 } fixing)
        {
            return true;
        }

        try
        {
            File.WriteAllBytes(file, fixing.Text.ToArray());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Refuse(
                file, language, (line, span) => CommandErrors.CannotWrite(line, span, file, failure.Message));
            return false;
        }

        foreach (AppliedFix fix in fixing.Fixes)
        {
            terminal.Output.Write(Line(fix) + "\n");
        }

        return true;
    }

    /// <summary>Shows how a file would be mended.</summary>
    public void Show(string file)
    {
        if (PlanFix.FixFile(file, units) is { Fixes.Count: > 0 } fixing)
        {
            terminal.Output.Write(LineDiff.Write(
                file, File.ReadAllText(file), Encoding.UTF8.GetString(fixing.Text.Span).TrimStart('\uFEFF')));
        }
    }

    private string Line(AppliedFix fix)
    {
        Diagnostic mistake = fix.Diagnostic;
        string place = string.Create(CultureInfo.InvariantCulture, $"{mistake.Source.Name}{mistake.Position}");
        return language == Language.Chinese
            ? $"{place}: 已改正 {mistake.Code}：{Shown(fix.Before)} 改为 {Shown(fix.After)}"
            : $"{place}: fixed {mistake.Code}: {Shown(fix.Before)} is now {Shown(fix.After)}";
    }

    private string Shown(string text) => text.Length > 0 ? text
        : language == Language.Chinese ? "（空）"
        : "nothing";
}
