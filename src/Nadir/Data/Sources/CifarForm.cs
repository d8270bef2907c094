namespace Nadir;

/// <summary>A folder of CIFAR-10 or CIFAR-100 in the binary version.</summary>
internal sealed class CifarForm : DataForm
{
    public override string Name => "CIFAR";

    public override string Description => "a folder with CIFAR's binary files";

    internal override bool Fits(DataPlace place) => place.IsFolder && CifarFolder.IsOne(place.Path);

    public override (DataSplit Split, CsvSchema? Schema) Read(string path, string? target, CsvSchema? schema) => (CifarFolder.Read(path), null);

    public override IEnumerable<string> Files(string path) => CifarFolder.FilesOf(path);

    public override IReadOnlyList<string> Code(string path, string? target, bool hasMissing = false) => [$"var data = CifarFolder.Read({path});"];
}
