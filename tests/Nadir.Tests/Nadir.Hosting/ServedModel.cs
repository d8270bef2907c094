using Nadir.Tests.Saving;

namespace Nadir.Tests.Hosting;

/// <summary>A small model in a folder, and what it predicts.</summary>
internal sealed class ServedModel : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public ServedModel()
    {
        Model = new Sequential(new Dense(8, Activations.Tanh()), new Dense(3, Activations.Softmax()));
        Model.Build(new Shape(4), seed: 5);
        Folder = Path.Combine(scratch.Path, "model");
        Model.Save(Folder);
    }

    public Sequential Model { get; }

    public string Folder { get; }

    public static float[] Sample(int number) => [.. Enumerable.Range(0, 4).Select(at => MathF.Sin((number * 4) + at))];

    public float[] Expected(int number) => Model.Predict(Tensor.From(Sample(number), new Shape(1, 4))).ToArray<float>();

    public void Dispose() => scratch.Dispose();
}
