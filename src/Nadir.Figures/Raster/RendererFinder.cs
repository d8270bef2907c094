using System.Diagnostics;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Looks for installed programs that draw SVG: by name in some folders, then at fixed places.</summary>
internal sealed class RendererFinder(IReadOnlyList<string> folders, IReadOnlyList<string> places)
{
    private static readonly string[] Browsers =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
        "microsoft-edge-stable", "chrome-headless-shell", "chrome", "msedge",
    ];

    /// <summary>The folders of the PATH and the places where installers put browsers on Windows and macOS.</summary>
    /// <remarks>The PATH is the one that a program started by us would get, as the system itself searches it.</remarks>
    public static RendererFinder OfSystem() => new(
        new ProcessStartInfo().Environment.TryGetValue("PATH", out var path) && path is not null
            ? path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            : [],
        [.. WindowsPlaces().Concat(MacPlaces())]);

    /// <summary>Paths of the programs to try, best first.</summary>
    /// <exception cref="NotSupportedException">None is installed.</exception>
    public IReadOnlyList<string> Find(RendererChoice choice)
    {
        List<string> found = [];
        if (choice != RendererChoice.Librsvg)
            found.AddRange(Browsers.SelectMany(InFolders).Concat(places.Where(IsProgram)).Distinct());
        if (choice != RendererChoice.Browser)
            found.AddRange(InFolders(LibrsvgRenderer.Name));
        return found.Count > 0 ? found : throw NotInstalled(choice);
    }

    private static NotSupportedException NotInstalled(RendererChoice choice)
    {
        FormattableString message = choice switch
        {
            RendererChoice.Browser =>
                $"No Chromium, Chrome or Edge was found on the PATH. Install one (Debian, Ubuntu: apt install chromium), or save as SVG or HTML, which need no other program.",
            RendererChoice.Librsvg =>
                $"No rsvg-convert was found on the PATH. Install it (Debian, Ubuntu: apt install librsvg2-bin), or save as SVG or HTML, which need no other program.",
            _ =>
                $"PNG, PDF, GIF and APNG are drawn by Chromium, Chrome, Edge or rsvg-convert, and none was found on the PATH. Install one (Debian, Ubuntu: apt install chromium, or librsvg2-bin, which is smaller), or save as SVG or HTML, which need no other program.",
        };
        return Error.NotSupported(message);
    }

    private IEnumerable<string> InFolders(string name) => folders
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
        .Where(IsProgram)
        .Take(1);

    private static bool IsProgram(string path)
    {
        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Execute) != 0);
    }

    private static IEnumerable<string> WindowsPlaces() => OperatingSystem.IsWindows()
        ? from folder in new[]
          {
              Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86,
              Environment.SpecialFolder.LocalApplicationData,
          }
          from program in new[] { @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe" }
          select Path.Combine(Environment.GetFolderPath(folder), program)
        : [];

    private static IEnumerable<string> MacPlaces() => OperatingSystem.IsMacOS()
        ? new[] { "Google Chrome", "Chromium", "Microsoft Edge" }
            .Select(name => $"/Applications/{name}.app/Contents/MacOS/{name}")
        : [];
}
