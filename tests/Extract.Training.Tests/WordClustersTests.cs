using Extract.Training.Names;
using Xunit;

namespace Extract.Training.Tests;

public class WordClustersTests
{
    [Fact]
    public void Words_in_the_same_company_are_clustered_alike_every_time()
    {
        List<IReadOnlyList<string>> sentences = [];
        string[] places = ["paris", "london", "rome"];
        string[] verbs = ["saw", "liked", "left"];
        for (int i = 0; i < 90; i++)
        {
            sentences.Add(["we", verbs[i % 3], places[i / 3 % 3], "again"]);
        }

        Dictionary<string, uint> clusters = WordClusters.Learn(sentences);
        Assert.Equal(clusters, WordClusters.Learn(sentences));
        Assert.Equal(8, clusters.Count);
        Assert.All(clusters.Values, c => Assert.NotEqual(0u, c & 0xFF));
    }
}
