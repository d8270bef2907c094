namespace Nadir.Cli;

/// <summary>What a run had reached before it is taken up again.</summary>
/// <param name="Epochs">Finished epochs; 0 for a new run.</param>
/// <param name="BestValue">The validation loss of the best weights so far.</param>
/// <param name="BestEpoch">The epoch they are from; 0 when there are none.</param>
internal readonly record struct PastRun(int Epochs, double? BestValue, int BestEpoch);
