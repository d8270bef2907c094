using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A headless browser with a profile folder of its own, both gone after <see cref="Dispose"/>.</summary>
/// <remarks>
/// Where there is a shell, it hands our two pipes to the browser as descriptors 3 and 4. They close when our process
/// ends in any way, which ends the browser, and then the shell removes the folder.
/// </remarks>
internal sealed class BrowserProcess : IDisposable
{
    private const string Shell = "/bin/sh";

    // A session of its own keeps Ctrl-C, meant for us, from the browser; the shell must outlive it.
    private const string Script =
        """
        trap '' HUP INT TERM
        profile=$1
        shift
        command -v setsid >/dev/null && set -- setsid "$@"
        "$@" 3<&0 4>&1 </dev/null >/dev/null
        code=$?
        rm -rf "$profile" || { sleep 1; rm -rf "$profile"; }
        exit $code
        """;

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
        "--disable-extensions", "--disable-default-apps", "--disable-breakpad", "--disable-crash-reporter",
        "--disable-dev-shm-usage", "--disable-frame-rate-limit", "--font-render-hinting=none",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--log-level=3",
    ];

    private const int LongestProfile = 55;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly ComplaintTail complaint;
    private readonly bool isPiped;
    private BrowserLink? link;

    private BrowserProcess(Process process, string profile, bool isPiped)
    {
        (this.process, Profile, this.isPiped) = (process, profile, isPiped);
        complaint = new ComplaintTail(process);
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>The folder in which the browser keeps its files; every command line of it holds the name.</summary>
    public string Profile { get; }

    /// <summary>What the browser wrote last before it ended, for messages.</summary>
    public string Complaint => complaint.Text;

    /// <param name="program">Path of the browser.</param>
    /// <param name="isPiped">Whether orders go through pipes, else through a socket.</param>
    /// <exception cref="InvalidOperationException">The program cannot be started.</exception>
    public static BrowserProcess Start(string program, bool isPiped)
    {
        var profile = Directory.CreateTempSubdirectory("nadir-browser-").FullName;
        try
        {
            string[] flags = [.. Flags, $"--user-data-dir={profile}"];
            var start = isPiped
                ? new ProcessStartInfo(
                    Shell, ["-c", Script, Shell, profile, program, .. flags, "--remote-debugging-pipe"])
                : new ProcessStartInfo(program, [.. flags, "--remote-debugging-port=0"]);
            // Nothing is written to the user's folders, and no service of the desktop is started.
            start.Environment["CHROME_CONFIG_HOME"] = profile;
            start.Environment["GSETTINGS_BACKEND"] = "memory";
            start.Environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:";
            // What a killed browser leaves among temporary files goes with the profile; the path of its socket there has a limit.
            if (profile.Length <= LongestProfile)
                start.Environment["TMPDIR"] = profile;
            return new BrowserProcess(ProgramStart.Start(start), profile, isPiped);
        }
        catch (InvalidOperationException)
        {
            Directory.Delete(profile, recursive: true);
            throw;
        }
    }

    /// <exception cref="DataException">The browser has ended.</exception>
    public BrowserLink Connect() => link = isPiped
        ? new PipeLink(process.StandardInput.BaseStream, process.StandardOutput.BaseStream)
        : new SocketLink(Address());

    /// <summary>Ends the browser at once; whoever waits for its answer gets none.</summary>
    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or AggregateException or Win32Exception)
        {
            // It has ended by itself in the meantime.
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        link?.Dispose();
        process.StandardInput.BaseStream.Dispose();
        if (!isPiped || !process.WaitForExit(Farewell))
            Kill();
        process.WaitForExit(Farewell);
        complaint.WaitForEnd(Farewell);
        RemoveProfile();
        process.Dispose();
    }

    private void OnExit(object? sender, EventArgs nothing)
    {
        if (!isPiped)
            Kill();
    }

    private void RemoveProfile()
    {
        try
        {
            if (Directory.Exists(Profile))
                Directory.Delete(Profile, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A temporary folder that some other program holds open is no reason to fail after the picture is made.
        }
    }

    private Uri Address()
    {
        while (!process.HasExited)
        {
            if (ReadPort().Split('\n') is [var port, { Length: > 0 } path, ..])
                return new Uri(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{port}{path}"));
            Thread.Sleep(10);
        }

        throw Error.Data(null, $"The browser ended before it took a connection.");
    }

    private string ReadPort()
    {
        try
        {
            return File.ReadAllText(Path.Combine(Profile, "DevToolsActivePort"));
        }
        catch (IOException)
        {
            // Not there yet, or just being written.
            return "";
        }
    }
}
