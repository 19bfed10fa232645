using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace HealthTargets.Cli.Tests;

/// <summary>
/// A terminal that nobody sits at: a process that writes to <see cref="Path"/> takes it for one, and what it writes is
/// kept. For Linux and macOS.
/// </summary>
internal sealed class PseudoTerminal : IDisposable
{
    private const int ReadAndWrite = 2;

    private readonly SafeFileHandle side;
    private readonly StringBuilder text = new();

    internal PseudoTerminal()
    {
        int number = posix_openpt(ReadAndWrite);
        side = new SafeFileHandle(number, ownsHandle: true);
        Path = number >= 0 && grantpt(number) == 0 && unlockpt(number) == 0
            && Marshal.PtrToStringUTF8(ptsname(number)) is { } name
                ? name
                : throw new Win32Exception(Marshal.GetLastPInvokeError());
        new Thread(Read) { IsBackground = true }.Start();
    }

    /// <summary>Gets the path of the side to which a process writes.</summary>
    internal string Path { get; }

    /// <summary>Gets what was written.</summary>
    internal string Text
    {
        get
        {
            lock (text)
            {
                return text.ToString();
            }
        }
    }

    /// <summary>Waits until a text is written.</summary>
    internal bool WaitFor(string wanted, TimeSpan patience) =>
        SpinWait.SpinUntil(() => Text.Contains(wanted, StringComparison.Ordinal), patience);

    public void Dispose() => side.Dispose();

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int posix_openpt(int flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int grantpt(int side);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int unlockpt(int side);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint ptsname(int side);

    private void Read()
    {
        byte[] buffer = new byte[4096];
        using FileStream stream = new(side, FileAccess.Read, bufferSize: 0);
        try
        {
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                lock (text)
                {
                    text.Append(Encoding.UTF8.GetString(buffer, 0, count));
                }
            }
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            // A terminal at whose other side nobody writes any more ends with an error.
        }
    }
}
