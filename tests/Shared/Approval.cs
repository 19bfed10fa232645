using System.Text;

namespace HealthTargets.TestSupport;

/// <summary>
/// Compares a text with the approved one in the repository. <c>HT_ACCEPT=1</c> in the environment of a test run
/// rewrites the approved files instead; read the difference before you commit it.
/// </summary>
internal static class Approval
{
    private static bool IsAccepting => Environment.GetEnvironmentVariable("HT_ACCEPT") == "1";

    /// <summary>Fails, naming the first difference, unless the file at the path holds exactly this text.</summary>
    /// <param name="relativePath">The approved file, from the root of the repository.</param>
    /// <param name="actual">What the code says today.</param>
    public static void Verify(string relativePath, string actual)
    {
        actual = actual.ReplaceLineEndings("\n");
        if (IsAccepting)
        {
            Repository.WriteText(relativePath, actual);
            return;
        }

        string? difference = Repository.Has(relativePath)
            ? FirstDifference(Repository.ReadText(relativePath), actual)
            : "There is no approved file yet.";
        if (difference is not null)
        {
            Assert.Fail($"{relativePath}: {difference}\nIf the new text is right, run the tests with HT_ACCEPT=1.");
        }
    }

    /// <summary>Describes the first line in which two texts differ; null when they are equal.</summary>
    internal static string? FirstDifference(string approved, string actual)
    {
        if (approved == actual)
        {
            return null;
        }

        string[] old = approved.Split('\n');
        string[] now = actual.Split('\n');
        int line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
        {
            line++;
        }

        StringBuilder message = new();
        message.Append("The text differs from the approved one in line ").Append(line + 1).Append('.');
        message.Append("\n  approved: ").Append(line < old.Length ? Quote(old[line]) : "(the text has ended)");
        message.Append("\n  actual:   ").Append(line < now.Length ? Quote(now[line]) : "(the text has ended)");
        return message.ToString();
    }

    // Quotes make blanks at the end of a line visible.
    private static string Quote(string line) => $"\"{line}\"";
}
