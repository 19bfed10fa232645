using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Data;

/// <summary>
/// Reads the rows of a file in the format that it has; a file that can't be read is a mistake like another.
/// </summary>
internal static class FileRows
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">The columns that it can have.</param>
    /// <param name="bag">Where mistakes go.</param>
    /// <param name="take">Takes a row, and says whether it was good.</param>
    /// <param name="plain">Takes rows in which there is nothing to explain; or none.</param>
    internal static RowCount Read(
        DataFile file,
        DataColumns columns,
        DiagnosticBag bag,
        Func<DataRow, bool> take,
        IPlainRows? plain = null)
    {
        BilingualText? reason = null;
        RowCount count = default;
        try
        {
            using Stream stream = file.Open();
            count = file.Format == DataFormat.JsonLines
                ? JsonRows.Read(file.Name, stream, columns, bag, take, plain)
                : CsvRows.Read(file.Name, stream, columns, bag, take, plain);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            reason = new("there is no such file", "没有这个文件");
        }
        catch (UnauthorizedAccessException)
        {
            reason = new("it is a folder, or reading it is not allowed", "它是文件夹，或没有读取权限");
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            reason = new("reading failed", "读取失败");
        }

        if (reason is { } text)
        {
            bag.Add(RowErrors.UnreadableFile(new SourceText(file.Name, default), text));
        }

        return count;
    }

    /// <summary>Returns the texts of some rows, by the line on which they start.</summary>
    internal static Dictionary<int, SourceText> TextsOf(DataFile file, DataColumns columns, HashSet<int> lines)
    {
        Dictionary<int, SourceText> texts = [];
        Read(file, columns, new DiagnosticBag(), row =>
        {
            if (lines.Contains(row.Line))
            {
                texts[row.Line] = row.Source;
            }

            return true;
        });
        return texts;
    }
}
