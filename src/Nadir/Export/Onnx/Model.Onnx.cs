namespace Nadir;

public abstract partial class Model
{
    /// <summary>Writes the model, by its weights as they are, as an ONNX file that other runtimes execute.</summary>
    /// <param name="path">The file, such as <c>model.onnx</c>; an earlier one is replaced in one go.</param>
    /// <param name="options">Names, probabilities, texts.</param>
    /// <param name="catalogue">Knows the exporters of layers that are not Nadir's; Nadir's own when left out.</param>
    /// <remarks>
    /// IR version 8, operator set 17. One input [N, …RawInputShape], or one a column where there are texts
    /// (<see cref="OnnxOptions.Preparation"/>), and one output [N, …OutputShape] of the model's element type, N any number of
    /// samples. Weights keep their names and shapes. Within <see cref="UseEvaluationWeights"/> those are written. What needs the
    /// error function (gelu) keeps 7 digits in Float64, too: ONNX Runtime has it for Float32 alone.
    /// Twin: torch.onnx.export, tf2onnx.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The model is not built yet.</exception>
    /// <exception cref="NotSupportedException">A layer has no exporter; says how to bring one.</exception>
    /// <exception cref="ArgumentException">A name is taken, or an option does not fit the model.</exception>
    /// <exception cref="DataException">The system refused; what was there before is unchanged.</exception>
    public void ExportOnnx(string path, OnnxOptions? options = null, Catalogue? catalogue = null)
    {
        var message = OnnxExport.Of(this, options ?? new OnnxOptions(), catalogue ?? Catalogue.Of());
        DurableFile.Write(Require.Present(path), message.WriteTo);
    }

    /// <summary>Writes the model as ONNX into a stream, which stays open.</summary>
    /// <param name="stream">Where to; can be written.</param>
    /// <inheritdoc cref="ExportOnnx(string, OnnxOptions?, Catalogue?)" path="/remarks"/>
    /// <inheritdoc cref="ExportOnnx(string, OnnxOptions?, Catalogue?)" path="/param"/>
    /// <inheritdoc cref="ExportOnnx(string, OnnxOptions?, Catalogue?)" path="/exception"/>
    public void ExportOnnx(Stream stream, OnnxOptions? options = null, Catalogue? catalogue = null)
    {
        if (!Require.Present(stream).CanWrite)
            throw Error.Argument($"The stream cannot be written to. Open it for writing.", nameof(stream));
        OnnxExport.Of(this, options ?? new OnnxOptions(), catalogue ?? Catalogue.Of()).WriteTo(stream);
    }
}
