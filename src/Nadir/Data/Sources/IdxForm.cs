namespace Nadir;

/// <summary>A folder of images and labels as MNIST comes.</summary>
internal sealed class IdxForm : DataForm
{
    public override string Name => "IDX";

    public override string Description => "a folder with MNIST files (train-images-idx3-ubyte, …)";

    internal override bool Fits(DataPlace place) => place.IsFolder && IdxFolder.IsOne(place.Path);

    public override (DataSplit Split, CsvSchema? Schema) Read(string path, string? target, CsvSchema? schema) => (IdxFolder.Read(path), null);

    public override IEnumerable<string> Files(string path) => IdxFolder.FilesOf(path);

    public override IReadOnlyList<string> Code(string path, string? target, bool hasMissing = false) => [$"var data = IdxFolder.Read({path});"];
}
