using System.Text;

namespace HealthTargets.Cli;

/// <summary>Shows which lines of a text changed, in the form that <c>diff -u</c> and <c>patch</c> know.</summary>
internal static class LineDiff
{
    private const int Around = 3;

    /// <summary>Returns how two texts with the same number of lines differ; empty where they are equal.</summary>
    public static string Write(string name, string before, string after)
    {
        string[] old = before.Split('\n');
        string[] changed = after.Split('\n');
        int count = Math.Min(old.Length, changed.Length);
        int[] places = [.. Enumerable.Range(0, count).Where(line => old[line] != changed[line])];
        if (places.Length == 0)
        {
            return "";
        }

        StringBuilder text = new($"--- {name}\n+++ {name}\n");
        for (int i = 0; i < places.Length;)
        {
            // Changes whose surroundings meet are shown together.
            int last = i;
            while (last + 1 < places.Length && places[last + 1] - places[last] <= 2 * Around)
            {
                last++;
            }

            int start = Math.Max(0, places[i] - Around);
            int end = Math.Min(count - 1, places[last] + Around);
            AppendPart(text, old, changed, start, end);
            i = last + 1;
        }

        return text.ToString();
    }

    private static void AppendPart(StringBuilder text, string[] old, string[] changed, int start, int end)
    {
        text.Append($"@@ -{start + 1},{end - start + 1} +{start + 1},{end - start + 1} @@\n");
        for (int line = start; line <= end;)
        {
            int next = line;
            while (next <= end && old[next] != changed[next])
            {
                next++;
            }

            foreach ((string mark, string[] side) in new[] { ("-", old), ("+", changed) })
            {
                for (int i = line; i < next; i++)
                {
                    text.Append(mark).Append(side[i]).Append('\n');
                }
            }

            if (next == line)
            {
                text.Append(' ').Append(old[line]).Append('\n');
                next++;
            }

            line = next;
        }
    }
}
