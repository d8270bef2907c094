namespace Nadir.Landscapes;

/// <summary>What a descent leaves behind at each place.</summary>
internal sealed class DescentRecord
{
    public List<double> Places { get; } = [];

    public List<double> Losses { get; } = [];

    public List<double> GradientNorms { get; } = [];

    public void Add(IReadOnlyList<Parameter> parameters, double loss, double gradientNorm)
    {
        foreach (var parameter in parameters)
            Places.Add(parameter.Value.ToDouble());
        Losses.Add(loss);
        GradientNorms.Add(gradientNorm);
    }
}
