using System.Diagnostics;
using HealthTargets.Indicators;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Writing;

/// <summary>Writes selections of units, and what becomes of absent ones.</summary>
internal sealed class SelectionWriter
{
    private readonly PlanOutput output;

    internal SelectionWriter(PlanOutput output) => this.output = output;

    /// <summary>Writes which units are meant.</summary>
    internal void Write(string name, UnitSelection selection)
    {
        switch (selection)
        {
            case UnitSelection.Own:
                output.Text(name, "own");
                break;
            case UnitSelection.Children:
                output.Text(name, "children");
                break;
            case UnitSelection.Siblings:
                output.Text(name, "siblings");
                break;
            case UnitSelection.Named named:
                output.Object(name, () => output.List("units", named.Units, unit => output.Text(null, unit.Value)));
                break;
            case UnitSelection.Matching matching:
                output.Object(name, () =>
                {
                    WriteOneOrMore("level", [.. matching.Levels.Select(level => level.Value)]);
                    WriteOneOrMore("group", [.. matching.Groups.Select(group => group.Value)]);
                });
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Writes a policy for missing parts, unless it is the usual one.</summary>
    internal void WriteMissing(MissingPolicy policy)
    {
        switch (policy)
        {
            case MissingPolicy.Skip:
                output.Text("missing", "skip");
                break;
            case MissingPolicy.Zero:
                output.Text("missing", "zero");
                break;
            case MissingPolicy.CarryForward carry:
                output.Object("missing", () => output.Object(
                    "carryForward", () => output.Number("daysMax", carry.DaysMax)));
                break;
            default:
                break;
        }
    }

    private void WriteOneOrMore(string name, string[] words)
    {
        if (words.Length == 1)
        {
            output.Text(name, words[0]);
        }
        else
        {
            output.ListIfAny(name, words, word => output.Text(null, word));
        }
    }
}
