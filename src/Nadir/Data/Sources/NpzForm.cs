namespace Nadir;

/// <summary>An archive of NumPy arrays with the names that Keras' data sets have.</summary>
internal sealed class NpzForm : DataForm
{
    public override string Name => "NPZ";

    public override string Description => "a .npz file with x_train and y_train";

    internal override bool Fits(DataPlace place) => !place.IsFolder && (place.EndsIn(".npz") || place.Start is [(byte)'P', (byte)'K', 3, 4, ..]);

    public override (DataSplit Split, CsvSchema? Schema) Read(string path, string? target, CsvSchema? schema) => (NpzFile.ReadSplit(path), null);

    public override IReadOnlyList<string> Code(string path, string? target, bool hasMissing = false) => [$"var data = NpzFile.ReadSplit({path});"];
}
