using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>A look at one file that is no data set: an image, arrays, weights.</summary>
internal abstract class FileLook(string path) : DataLook
{
    public override IReadOnlyList<string> Warnings => [];

    public override string? Command => null;

    /// <summary>As the user wrote it.</summary>
    protected string Path => path;

    /// <summary>What kind of file it is, in a word.</summary>
    protected abstract string Form { get; }

    /// <summary>A look at a file whose ending tells that it is no data set; null for other places.</summary>
    /// <exception cref="UsageException">A target is named, and it has no columns.</exception>
    public static FileLook? Of(string path, string? target)
    {
        if (!File.Exists(path))
            return null;
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        FileLook? look = System.IO.Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".npy" => ArraysLook.OfArray(path),
            ".npz" => ArraysLook.OfArchive(path),
            ".safetensors" => ArraysLook.OfWeights(path),
            var ending when ImageFile.Extensions.Contains(ending) => new ImageLook(path),
            _ => null,
        };
        return look is null || target is null ? look : throw new UsageException($"--target: '{path}' has no columns. Leave it out.");
    }

    protected override JsonObject Content() => new() { ["data"] = path, ["form"] = Form };
}
