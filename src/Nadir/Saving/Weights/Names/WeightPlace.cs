namespace Nadir;

/// <summary>Where a weight of a model stands in a file of another library.</summary>
/// <param name="Parameter">The weight.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Layout">How its elements lie there.</param>
/// <param name="IsCount">Whether it is a whole number there.</param>
internal sealed record WeightPlace(Parameter Parameter, string Name, WeightLayout Layout, bool IsCount = false);
