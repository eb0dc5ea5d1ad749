"""Runs statements on a Spark cluster: relations from Parquet, each document as often as asked, results as CSV.

Call: spark.py MASTER FOLDER COPIES; the folder holds the relations, statements.json (lists of statements by rule), and takes
results.csv, times.json and plan.txt.
"""

import glob
import json
import os
import sys
import time

from pyspark.sql import SparkSession
from pyspark.sql import functions as f

master, folder, copies = sys.argv[1], sys.argv[2], int(sys.argv[3])
os.makedirs(f"{folder}/events")
spark = (
    SparkSession.builder.master(master)
    .appName("gouji")
    .config("spark.sql.warehouse.dir", f"{folder}/warehouse")
    .config("spark.sql.shuffle.partitions", "8" if copies == 1 else "64")
    .config("spark.local.dir", f"{folder}/local")
    .config("spark.executor.memory", "2500m")
    .config("spark.eventLog.enabled", "true")
    .config("spark.eventLog.compress", "false")
    .config("spark.eventLog.dir", f"file://{folder}/events")
    .config("spark.ui.showConsoleProgress", "false")
    .config("spark.driver.extraJavaOptions", "-Xss32m")
    .config("spark.driver.memory", "2g")
    # What a join leaves is guessed too low: only constants are sent to all workers before their size is known.
    .config("spark.sql.autoBroadcastJoinThreshold", "100k")
    .config("spark.sql.adaptive.autoBroadcastJoinThreshold", "5m")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
with open(f"{folder}/statements.json", encoding="utf-8") as file:
    work = json.load(file)

times = {}


def timed(name, act):
    start = time.time()
    act()
    times[name] = round(time.time() - start, 1)
    print(name, times[name], "s", flush=True)


def load():
    """Every document under as many names as there are copies."""
    for name in work["relations"]:
        relation = spark.read.parquet(f"{folder}/{name}.parquet")
        if copies > 1:
            numbers = spark.range(copies).withColumnRenamed("id", "copy")
            relation = (
                relation.crossJoin(f.broadcast(numbers))
                .withColumn("document", f.concat("document", f.lit("@"), f.col("copy").cast("string")))
                .drop("copy")
            )
            relation.write.mode("overwrite").parquet(f"{folder}/many/{name}")
            relation = spark.read.parquet(f"{folder}/many/{name}")
        relation.createOrReplaceTempView(name)


timed("load", load)
rows = spark.table("gouji_cell").count()
print("rows of the long table", rows, flush=True)
for statement in work["prelude"]:
    spark.sql(statement)
for rule, statements in work["rules"]:
    timed(rule, lambda: [spark.sql(statement).collect() for statement in statements])
if "explain" in work:
    with open(f"{folder}/plan.txt", "w", encoding="utf-8") as file:
        file.write(spark.sql("EXPLAIN " + work["explain"]).collect()[0][0])
result = spark.table("gouji_result")
summary = [list(row) for row in result.groupBy("rule", "verdict").count().orderBy("rule", "verdict").collect()]
if copies > 1:
    result = result.where(work["sample"])
result.coalesce(1).write.mode("overwrite").option("emptyValue", "").option("quoteAll", True).csv(f"{folder}/results")
spark.stop()


def spilled():
    """Bytes that tasks wrote to disk because they did not fit into memory."""
    total = 0
    for path in glob.glob(f"{folder}/events/**/*", recursive=True):
        if not os.path.isfile(path):
            continue
        with open(path, encoding="utf-8") as events:
            for line in events:
                if line.startswith('{"Event":"SparkListenerTaskEnd"'):
                    total += json.loads(line).get("Task Metrics", {}).get("Disk Bytes Spilled", 0)
    return total


with open(f"{folder}/times.json", "w", encoding="utf-8") as file:
    json.dump({"rows": rows, "times": times, "summary": summary, "spilled": spilled()}, file)
