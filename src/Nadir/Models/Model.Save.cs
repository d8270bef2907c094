namespace Nadir;

public abstract partial class Model
{
    /// <summary>A fingerprint of all weights: SHA-256 over name, type, shape and little-endian bytes in the order of names.</summary>
    public string WeightsSha256 => WeightsHash.Sha256(ModelFolder.Arrays(this));

    /// <summary>Writes the model into a folder: <c>config.json</c> and <c>model.safetensors</c>.</summary>
    /// <param name="folder">Made where it is missing; an earlier model there is replaced in one go.</param>
    /// <param name="catalogue">Knows the entries the model uses; Nadir's own when left out.</param>
    /// <exception cref="DataException">The system refused; what was there before is unchanged.</exception>
    public void Save(string folder, Catalogue? catalogue = null) =>
        ModelFolder.Save(this, folder, catalogue ?? Catalogue.Of(), withTraining: false);

    /// <summary>Writes the model with the optimizer's memory and the place in the data, so that training can go on.</summary>
    /// <inheritdoc cref="Save(string, Catalogue?)"/>
    public void SaveCheckpoint(string folder, Catalogue? catalogue = null) =>
        ModelFolder.Save(this, folder, catalogue ?? Catalogue.Of(), withTraining: true);

    /// <summary>Reads a model or a checkpoint.</summary>
    /// <param name="folder">As <see cref="Save"/> wrote it.</param>
    /// <param name="catalogue">Knows the entries the model uses; Nadir's own when left out.</param>
    /// <exception cref="DataException">A file is missing or broken, or names an entry the catalogue lacks.</exception>
    public static Model Load(string folder, Catalogue? catalogue = null) => ModelFolder.Load(folder, catalogue ?? Catalogue.Of());

    /// <summary>Reads a network's description alone, such as one written by hand: layers, and perhaps how it learns.</summary>
    /// <param name="path">A <c>config.json</c>.</param>
    /// <param name="catalogue">Knows the entries it names; Nadir's own when left out.</param>
    /// <exception cref="DataException">The file is missing or broken, or names an entry the catalogue lacks.</exception>
    public static Model FromConfig(string path, Catalogue? catalogue = null) =>
        ModelConfig.Read(JsonFile.Read(path), catalogue ?? Catalogue.Of());

    /// <summary>Reads the weights of a model of this structure from a safetensors file, such as one that PyTorch or Keras wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="names">What the weights are called there; our own names when left out.</param>
    /// <remarks>
    /// Float16, BFloat16 and other types are converted to this model's. The optimizer's memory stays as it is.
    /// Twin: torch.nn.Module.load_state_dict.
    /// </remarks>
    /// <exception cref="DataException">
    /// The file cannot be read, or weights are missing, superfluous or of another shape: all are listed, and nothing is changed.
    /// </exception>
    /// <exception cref="InvalidOperationException">The model is not built.</exception>
    public void LoadWeights(string path, NameMap? names = null) =>
        WeightsFile.Load(this, Safetensors.Read(path), names ?? NameMap.Own, path);

    /// <summary>Reads the weights from a stream in the safetensors format, and closes it.</summary>
    /// <param name="content">Stands at its start.</param>
    /// <param name="names">What the weights are called there; our own names when left out.</param>
    /// <param name="name">What errors call the stream.</param>
    /// <inheritdoc cref="LoadWeights(string, NameMap?)"/>
    public void LoadWeights(Stream content, NameMap? names = null, string? name = null) =>
        WeightsFile.Load(this, Safetensors.Read(content, name), names ?? NameMap.Own, name ?? DataFile.Unnamed);

    /// <summary>Writes the weights alone as a safetensors file, which PyTorch or Keras can read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="names">What the weights are to be called there; our own names when left out.</param>
    /// <remarks>Twin: safetensors.torch.save_file(model.state_dict(), path).</remarks>
    /// <exception cref="DataException">The system refused; what was there before is unchanged.</exception>
    /// <exception cref="InvalidOperationException">The model is not built.</exception>
    public void SaveWeights(string path, NameMap? names = null) => WeightsFile.Save(this, path, names ?? NameMap.Own);
}
