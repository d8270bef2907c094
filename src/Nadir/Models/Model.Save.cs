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
}
