using System.CommandLine;
using Nadir.Figures;

namespace Nadir.Cli;

/// <summary><c>nadir plot file</c>.</summary>
internal static class PlotFileCommand
{
    private const long MostBytes = 1L << 30;

    public static PagedCommand Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A figure that an earlier -o or --json wrote, such as figure.json." };
        var output = new DrawingOutput();
        var command = new PagedCommand("file", "A saved figure, drawn again.")
        {
            Examples = [("nadir plot file figure.json -o figure.svg --theme dark", "The same in other colours:")],
        };
        command.Add(file);
        output.AddTo(command);
        command.SetAction(parsed => output.Show(parsed, context, () => Load(parsed.GetRequiredValue(file))));
        return command;
    }

    private static Drawing Load(string path)
    {
        if (Directory.Exists(path) || !File.Exists(path))
            throw Error.Data(path, $"there is no such file. Pass a figure's .json; 'nadir plot … -o figure.json' writes one.");
        if (new FileInfo(path).Length > MostBytes)
            throw Error.Data(path, $"the file is larger than {MostBytes} bytes, and no figure.");
        return Drawing.FromJson(File.ReadAllText(path), path);
    }
}
