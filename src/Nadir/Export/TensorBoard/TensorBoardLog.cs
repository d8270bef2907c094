namespace Nadir;

/// <summary>A training's numbers in two folders, <c>train</c> and <c>validation</c>, so that TensorBoard draws both in one chart.</summary>
/// <remarks>When the disk refuses, the log ends there and says so; the training it watches goes on.</remarks>
internal sealed class TensorBoardLog(string folder, TimeProvider clock) : IDisposable
{
    private const string Validation = "validation.";

    private TensorBoardWriter? train, validation;

    /// <summary>Why the log is incomplete; null while it is not.</summary>
    public DataException? Failure { get; private set; }

    public void Step(long step, double loss, double learningRate, DateTimeOffset at) => Write(() =>
    {
        Train.Scalar("batch_loss", step, loss, at);
        Train.Scalar("batch_learning_rate", step, learningRate, at);
    });

    public void Epoch(int epoch, IEnumerable<NamedNumber> numbers, double learningRate, DateTimeOffset at) => Write(() =>
    {
        foreach (var (name, value) in numbers)
        {
            if (name.StartsWith(Validation, StringComparison.Ordinal))
                (validation ??= Writer("validation")).Scalar($"epoch_{name[Validation.Length..]}", epoch, value, at);
            else
                Train.Scalar($"epoch_{name}", epoch, value, at);
        }

        Train.Scalar("epoch_learning_rate", epoch, learningRate, at);
    });

    public void Weights(int epoch, Model model, bool withImages) => Write(() =>
    {
        foreach (var parameter in model.Parameters)
        {
            // A training that diverges ends by itself, and says why; the log must not end it first.
            if (!parameter.Value.ToArray<double>().All(double.IsFinite))
            {
                Train.Text("warning", epoch, $"{parameter.Name} holds numbers that are not finite.", clock.GetUtcNow());
                continue;
            }

            Train.Histogram($"{Tag(parameter)}/histogram", epoch, parameter.Value);
            if (withImages && WeightSheet.Of(parameter.Value) is { } sheet)
                Train.Image($"{Tag(parameter)}/image", epoch, sheet);
        }
    });

    public void Warning(int epoch, string text, DateTimeOffset at) => Write(() => Train.Text("warning", epoch, text, at));

    public void Dispose()
    {
        train?.Dispose();
        validation?.Dispose();
    }

    // The layer before a slash: TensorBoard shows what belongs to one layer together.
    private static string Tag(Parameter parameter) => parameter.Name.LastIndexOf('.') is > 0 and var dot
        ? $"{parameter.Name[..dot]}/{parameter.Name[(dot + 1)..]}"
        : parameter.Name;

    private TensorBoardWriter Train => train ??= Writer("train");

    private TensorBoardWriter Writer(string part) => new(Path.Combine(folder, part), clock);

    private void Write(Action entries)
    {
        if (Failure is not null)
            return;
        try
        {
            entries();
        }
        catch (DataException refused)
        {
            Failure = refused;
        }
    }
}
