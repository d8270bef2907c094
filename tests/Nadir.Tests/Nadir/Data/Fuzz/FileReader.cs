namespace Nadir.Tests.Data.Fuzz;

/// <summary>One way in which a file comes into Nadir.</summary>
/// <param name="Name">What failures call it.</param>
/// <param name="FileName">What the file is called, in the folder that <see cref="Around"/> filled.</param>
/// <param name="Read">Reads the file; where <see cref="ReadsFolder"/>, the folder it lies in.</param>
internal sealed record FileReader(string Name, string FileName, Action<string> Read)
{
    /// <summary>The public methods that are read through, as <c>Type.Method</c>.</summary>
    public required string[] Covers { get; init; }

    /// <summary>Small files it reads.</summary>
    public required byte[][] Seeds { get; init; }

    public Action<Stream>? ReadStream { get; init; }

    public bool ReadsFolder { get; init; }

    /// <summary>Whether files packed by gzip are read, too.</summary>
    public bool Unpacks { get; init; } = true;

    /// <summary>Whether its stream must be able to go back, as that of an archive.</summary>
    public bool Seeks { get; init; }

    /// <summary>Writes the other files of the folder.</summary>
    public Action<string> Around { get; init; } = static _ => { };

    /// <summary>The hostile cases that it may read, in little time and memory.</summary>
    public string[] Accepts { get; init; } = [];

    /// <summary>The hostile cases that are none for it.</summary>
    public string[] Skips { get; init; } = [];

    public bool IsJson => Seeds[0][0] == '{';

    /// <summary>Puts the file into a folder and gives what is to be read.</summary>
    public string Place(string folder, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(folder, FileName), content);
        return Target(folder);
    }

    public string Target(string folder) => ReadsFolder ? folder : Path.Combine(folder, FileName);

    public override string ToString() => Name;
}
