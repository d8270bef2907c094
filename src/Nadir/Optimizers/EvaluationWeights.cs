namespace Nadir;

/// <summary>The trained weights, kept aside while others are in their place.</summary>
/// <param name="ended">Told when they are back.</param>
internal sealed class EvaluationWeights(Action ended) : IDisposable
{
    private readonly List<(Parameter Parameter, Tensor Trained)> aside = [];

    /// <summary>Where nothing was replaced.</summary>
    public static EvaluationWeights None { get; } = new(() => { });

    public bool IsEmpty => aside.Count == 0;

    public void Replace(Parameter parameter, Tensor weight)
    {
        aside.Add((parameter, parameter.Value.Copy()));
        parameter.Assign(weight);
    }

    public void Dispose()
    {
        if (IsEmpty)
            return;
        foreach (var (parameter, trained) in aside)
            parameter.Assign(trained);
        aside.Clear();
        ended();
    }
}
